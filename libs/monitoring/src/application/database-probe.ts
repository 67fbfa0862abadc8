/** Asks the database for a sign of life. */
export abstract class DatabaseProbe {
  /** Rejects when there is no answer within a few seconds. */
  abstract ping(): Promise<void>;
}
