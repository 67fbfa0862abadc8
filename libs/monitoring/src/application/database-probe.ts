export interface DatabaseState {
  /** Whether every migration that this build knows is applied. */
  readonly isMigrated: boolean;
}

/** Asks the database for a sign of life, and whether it is as this build needs it. */
export abstract class DatabaseProbe {
  /** Rejects when there is no answer within 3 s, connecting included. */
  abstract ask(): Promise<DatabaseState>;
}
