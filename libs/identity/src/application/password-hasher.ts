/**
 * Hashing is slow on purpose, so few hashes are computed at once and the others wait. Known devices do not wait behind
 * strangers: a flood of guesses must not keep an owner out.
 */
export type HashLane = 'known' | 'strangers';

/** What somebody with a place in a lane may do; it waits its turn and is never refused. */
export interface PlacedHasher {
  hash(password: string): Promise<string>;
  /** Without a hash the answer is false, and takes as long as with one: time tells nothing about the account. */
  verify(password: string, hash: string | null): Promise<boolean>;
}

export abstract class PasswordHasher {
  /**
   * Keeps a place in the lane while `work` goes on, whatever else it does in between. IDENTITY_BUSY, before anything of
   * `work` has happened, when too many have one.
   */
  abstract inLane<T>(lane: HashLane, work: (hasher: PlacedHasher) => Promise<T>): Promise<T>;
  /** Whether a hash was made with other parameters than a new one would be. */
  abstract isOutdated(hash: string): boolean;
}
