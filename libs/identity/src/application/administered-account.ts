import { Injectable } from '@nestjs/common';
import type { Account } from '../domain/account';
import { isDemoAccount } from '../domain/demo-accounts';
import { adminRequired, demoAccountFixed, userNotFound } from '../domain/identity.errors';
import { AccountRepository } from './account.repository';
import type { Principal } from './principal';

/** An account that an administrator is about to change. */
@Injectable()
export class AdministeredAccount {
  constructor(private readonly accounts: AccountRepository) {}

  /**
   * Holds the account and the administrator's own until the transaction ends, so that of two administrators who lock
   * each other at the same moment one wins. IDENTITY_DEMO_FIXED, IDENTITY_USER_NOT_FOUND; IDENTITY_ADMIN_REQUIRED for
   * somebody who has been locked since the request was let in.
   */
  async hold(userId: number, { userId: adminId }: Principal): Promise<Account> {
    if (isDemoAccount(userId)) throw demoAccountFixed();
    const held = await this.accounts.hold([adminId, userId]);
    if (held.find(({ id }) => id === adminId)?.isLocked !== false) throw adminRequired();
    const account = held.find(({ id }) => id === userId);
    if (!account) throw userNotFound();
    return account;
  }
}
