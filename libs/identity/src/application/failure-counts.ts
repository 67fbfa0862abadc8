import type { FailureRun, LockoutPolicy } from '../domain/lockout';

/**
 * Whose failures are counted together: those of one device that has signed in to the account before, or those of
 * everybody else who tries its address.
 */
export interface Guesser {
  /** As `normalizeEmail` gives it; there need not be an account. */
  readonly email: string;
  /** Null for the strangers. */
  readonly deviceId: string | null;
}

/** Failed attempts in a row, shared by all processes. */
export abstract class FailureCounts {
  /** Until when the guesser is locked out; null when they are not. */
  abstract lockOf(guesser: Guesser, now: Date): Promise<Date | null>;
  /**
   * Counts an attempt as a failure, before it is known to be one, and locks at the limit. Of any number at once each
   * gets a number of its own. After a lock that ran out, the count starts anew.
   */
  abstract count(guesser: Guesser, policy: LockoutPolicy, now: Date): Promise<FailureRun>;
  /** Forgets the guesser's own run. */
  abstract reset(guesser: Guesser): Promise<void>;
  /** Forgets every run at an address, those of known devices too. */
  abstract clear(email: string): Promise<void>;
  /** True at most once a minute for each guesser: is this refusal worth recording? */
  abstract noteRefusal(guesser: Guesser, now: Date): Promise<boolean>;
}
