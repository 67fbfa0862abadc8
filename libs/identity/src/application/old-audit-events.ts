export abstract class OldAuditEvents {
  /** Removes at most `limit` events that are older than a year by the database's clock. True when there may be more. */
  abstract remove(limit: number): Promise<boolean>;
}
