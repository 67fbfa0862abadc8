import { DomainError, Outcomes, UnitOfWork, type Outcome } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../domain/email-address';
import { accountInactive, credentialsInvalid } from '../domain/identity.errors';
import { AccountRepository } from './account.repository';
import type { Origin } from './origin';
import { CHANGED_MEANWHILE, PasswordTrial } from './password-trial';
import { TokenIssuer, type SignedInSession } from './token-issuer';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** What the device cookie held. */
  readonly deviceToken?: string;
}

/** How a refusal is counted, by its code. */
const REFUSALS: Readonly<Record<string, Outcome<'sign_ins'>>> = {
  IDENTITY_CREDENTIALS_INVALID: 'failed',
  ACCOUNT_LOCKED: 'locked',
  RATE_LIMITED: 'limited',
  IDENTITY_ACCOUNT_INACTIVE: 'inactive',
  IDENTITY_BUSY: 'busy',
};

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly trial: PasswordTrial,
    private readonly issuer: TokenIssuer,
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: Outcomes,
  ) {}

  /** IDENTITY_CREDENTIALS_INVALID, ACCOUNT_LOCKED, RATE_LIMITED; IDENTITY_ACCOUNT_INACTIVE only after the right password. */
  async execute(credentials: Credentials, origin: Origin): Promise<SignedInSession> {
    try {
      const session = await this.signIn(credentials, origin);
      this.outcomes.count('sign_ins', 'succeeded');
      return session;
    } catch (error) {
      const outcome = error instanceof DomainError ? REFUSALS[error.code] : undefined;
      if (outcome) this.outcomes.count('sign_ins', outcome);
      throw error;
    }
  }

  private async signIn(
    { email: typed, password, deviceToken }: Credentials,
    origin: Origin,
  ): Promise<SignedInSession> {
    const email = normalizeEmail(typed);
    const account = await this.accounts.findByEmail(email);
    const attempt = { action: 'identity.sign_in', actorId: null, email, account, deviceToken, origin };
    const tried = await this.trial.try(attempt, password);
    if (!account || !tried.isRight) throw credentialsInvalid(tried.attemptsLeft);
    if (account.isLocked) {
      // Said only to somebody who knew the password: a stranger must not learn that the account exists.
      await this.trial.record(tried, 'refused', { reason: 'locked_by_administrator' });
      throw accountInactive();
    }
    const session = await this.unitOfWork.run(async () => {
      if (!(await this.accounts.holdUnchanged(account))) return null;
      await this.trial.forgive(tried);
      if (tried.freshHash !== null) await this.accounts.rehash(account.id, tried.freshHash);
      await this.trial.record(tried, 'succeeded');
      return this.issuer.openSessionOnDevice(account.id, origin, tried.guesser.deviceId);
    });
    if (session) return session;
    await this.trial.record(tried, 'refused', CHANGED_MEANWHILE);
    throw credentialsInvalid(tried.attemptsLeft);
  }
}
