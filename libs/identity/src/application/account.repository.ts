import type { Account, Registration } from '../domain/account';

export abstract class AccountRepository {
  /** Gives the new id; IDENTITY_EMAIL_TAKEN when the address has an account, whoever was first. */
  abstract add(registration: Registration): Promise<number>;
  /** `email` as `normalizeEmail` gives it. */
  abstract findByEmail(email: string): Promise<Account | null>;
}
