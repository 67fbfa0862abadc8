/**
 * Everything that `work` writes through repositories is committed together or not at all.
 * Inside another unit of work it joins that one. The work may run again when the database asks for a retry
 * (deadlock, serialization failure), so it must have no effect outside the database.
 */
export abstract class UnitOfWork {
  abstract run<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Calls `effect` once everything around it is committed, and never when that is rolled back; at once outside a unit
   * of work. It must not throw.
   */
  abstract afterCommit(effect: () => void): void;
}
