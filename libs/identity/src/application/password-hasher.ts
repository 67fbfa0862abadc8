export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  /** Without a hash the answer is false, and takes as long as with one: time tells nothing about the account. */
  abstract verify(password: string, hash: string | null): Promise<boolean>;
}
