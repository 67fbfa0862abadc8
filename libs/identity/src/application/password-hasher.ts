/**
 * Hashing is slow on purpose, so few hashes are computed at once and the others wait. Known devices do not wait behind
 * strangers: a flood of guesses must not keep an owner out.
 */
export type HashLane = 'known' | 'strangers';

export abstract class PasswordHasher {
  /** IDENTITY_BUSY when `verify` would throw it: asked before an attempt is counted, so that a flood costs nobody one. */
  abstract refuseWhenBusy(lane: HashLane): void;
  /** IDENTITY_BUSY when too many are waiting. */
  abstract hash(password: string, lane: HashLane): Promise<string>;
  /** Whether a hash was made with other parameters than `hash` would use now. */
  abstract isOutdated(hash: string): boolean;
  /** Without a hash the answer is false, and takes as long as with one: time tells nothing about the account. */
  abstract verify(password: string, hash: string | null, lane: HashLane): Promise<boolean>;
}
