import type { Answer, KeyClaim } from './attempt';

/** Which writes were done already, for 24 hours. */
export abstract class IdempotencyKeys {
  /**
   * Takes the key within the caller's unit of work, and waits for another one that has it at this moment. The answer
   * when that write was done before; null when it is to be done now. Throws when the key was used with another body.
   */
  abstract claim(claim: KeyClaim, now: Date): Promise<Answer | null>;
  /** Completes the claim, in the same unit of work. */
  abstract keep(claim: KeyClaim, answer: Answer): Promise<void>;
  /** Removes at most `limit` that are too old to be known. True when there may be more. */
  abstract removeOld(now: Date, limit: number): Promise<boolean>;
}
