import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { isDemoAccount } from '../domain/demo-accounts';
import {
  currentPasswordWrong,
  demoAccountFixed,
  passwordUnchanged,
  tokenInvalid,
} from '../domain/identity.errors';
import { canonicalPassword } from '../domain/password-policy';
import { AccountRepository } from './account.repository';
import { NewPasswords } from './new-passwords';
import type { Origin } from './origin';
import { CHANGED_MEANWHILE, PasswordTrial } from './password-trial';
import type { Principal } from './principal';
import { SessionRepository } from './session.repository';

interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** What the device cookie held. */
  readonly deviceToken?: string;
}

/** Gives the caller another password and ends their other sessions. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly trial: PasswordTrial,
    private readonly passwords: NewPasswords,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * IDENTITY_PASSWORD_WEAK, IDENTITY_PASSWORD_UNCHANGED, IDENTITY_DEMO_FIXED; IDENTITY_CURRENT_PASSWORD_WRONG, which
   * counts like a failed sign-in, so that whoever stole a session cannot guess on; ACCOUNT_LOCKED.
   */
  async execute(change: PasswordChange, { userId, sessionId }: Principal, origin: Origin): Promise<void> {
    const { currentPassword, newPassword, deviceToken } = change;
    if (isDemoAccount(userId)) throw demoAccountFixed();
    this.passwords.check(newPassword, 'new_password');
    if (canonicalPassword(newPassword) === canonicalPassword(currentPassword)) throw passwordUnchanged();
    const account = await this.accounts.findById(userId);
    if (!account) throw tokenInvalid();
    const attempt = {
      action: 'identity.password_change',
      actorId: userId,
      email: account.email,
      account,
      deviceToken,
      origin,
    };
    const tried = await this.trial.try(attempt, currentPassword, newPassword);
    if (tried.freshHash === null) throw currentPasswordWrong(tried.attemptsLeft);
    const chosen = this.passwords.chosenNow(tried.freshHash);
    const isChanged = await this.unitOfWork.run(async () => {
      // Of two changes at once the second was asked with a password that is no longer the current one.
      if (!(await this.accounts.holdUnchanged(account))) return false;
      await this.accounts.changePassword(userId, chosen);
      await this.sessions.endAll(userId, chosen.chosenAt, sessionId ?? undefined);
      await this.trial.forgive(tried);
      await this.trial.record(tried, 'succeeded');
      return true;
    });
    if (isChanged) return;
    await this.trial.record(tried, 'refused', CHANGED_MEANWHILE);
    throw currentPasswordWrong(tried.attemptsLeft);
  }
}
