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
  /** Holds those of the accounts that exist until the transaction ends, in one order for everybody. */
  abstract hold(ids: readonly number[]): Promise<readonly Account[]>;
  /** No sign-in and no session of it is let in from here on. */
  abstract lock(userId: number, now: Date): Promise<void>;
  abstract unlock(userId: number): Promise<void>;
  abstract changePassword(userId: number, chosen: ChosenPassword): Promise<void>;
  /** The same password under other parameters. */
  abstract rehash(userId: number, hash: string): Promise<void>;
}
