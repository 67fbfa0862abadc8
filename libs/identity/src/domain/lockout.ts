/** How many failures in a row lock somebody out, and for how many hours. */
export interface LockoutPolicy {
  readonly failures: number;
  readonly hours: number;
}

/** Failures in a row, the one just counted included. A success ends the run, and so does the end of a lock. */
export interface FailureRun {
  readonly failures: number;
  /** Set by the failure that reaches the limit, and not moved by those that come after it. */
  readonly lockedUntil: Date | null;
}

/** What a failure leaves; null when the run had reached the limit before it, so that it may not even be tried. */
export function attemptsLeft(run: FailureRun, policy: LockoutPolicy): number | null {
  return run.failures > policy.failures ? null : policy.failures - run.failures;
}
