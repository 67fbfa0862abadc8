export abstract class PasswordHasher {
  /** IDENTITY_BUSY when `verify` would throw it: asked before an attempt is counted, so that a flood costs nobody one. */
  abstract refuseWhenBusy(): void;
  abstract hash(password: string): Promise<string>;
  /** Whether a hash was made with other parameters than `hash` would use now. */
  abstract isOutdated(hash: string): boolean;
  /** Without a hash the answer is false, and takes as long as with one: time tells nothing about the account. */
  abstract verify(password: string, hash: string | null): Promise<boolean>;
}
