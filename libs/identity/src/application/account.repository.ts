import type { Account, Registration } from '../domain/account';
import type { ChosenPassword } from './new-passwords';

export abstract class AccountRepository {
  /** Gives the new id; IDENTITY_EMAIL_TAKEN when the address has an account, whoever was first. */
  abstract add(registration: Registration): Promise<number>;
  /** `email` as `normalizeEmail` gives it. */
  abstract findByEmail(email: string): Promise<Account | null>;
  abstract findById(userId: number): Promise<Account | null>;
  /**
   * Holds the account until the transaction ends. False when its password was changed or it was locked since it was
   * read: what was found right then may be wrong now.
   */
  abstract holdUnchanged(account: Account): Promise<boolean>;
  abstract changePassword(userId: number, chosen: ChosenPassword): Promise<void>;
  /** The same password under other parameters. */
  abstract rehash(userId: number, hash: string): Promise<void>;
}
