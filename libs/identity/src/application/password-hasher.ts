export abstract class PasswordHasher {
  /** IDENTITY_BUSY when `verify` would throw it: asked before an attempt is counted, so that a flood costs nobody one. */
  abstract refuseWhenBusy(): void;
  abstract hash(password: string): Promise<string>;
  /** Without a hash the answer is false, and takes as long as with one: time tells nothing about the account. */
  abstract verify(password: string, hash: string | null): Promise<boolean>;
}
