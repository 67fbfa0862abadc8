import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../domain/email-address';
import { accountInactive, credentialsInvalid } from '../domain/identity.errors';
import { AccountRepository } from './account.repository';
import { AuditTrail, type AuditEvent } from './audit-trail';
import { Lockout, type AdmittedAttempt } from './lockout';
import type { Origin } from './origin';
import { PasswordHasher } from './password-hasher';
import { TokenIssuer, type SignedInSession } from './token-issuer';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** What the device cookie held. */
  readonly deviceToken?: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly lockout: Lockout,
    private readonly passwords: PasswordHasher,
    private readonly issuer: TokenIssuer,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** IDENTITY_CREDENTIALS_INVALID, ACCOUNT_LOCKED, RATE_LIMITED; IDENTITY_ACCOUNT_INACTIVE only after the right password. */
  async execute(
    { email: typed, password, deviceToken }: Credentials,
    origin: Origin,
  ): Promise<SignedInSession> {
    const email = normalizeEmail(typed);
    const account = await this.accounts.findByEmail(email);
    const attempt = await this.lockout.admit({ email, account, deviceToken, origin });
    if (account?.isDemo) throw credentialsInvalid(this.lockout.attempts);
    this.passwords.refuseWhenBusy();
    const attemptsLeft = await this.lockout.count(attempt);
    const isRight = await this.passwords.verify(password, account?.passwordHash ?? null);
    if (!account || !isRight) {
      await this.record(attempt, 'failed', { attempts_remaining: attemptsLeft });
      throw credentialsInvalid(attemptsLeft);
    }
    if (!account.isActive) {
      // Said only to somebody who knew the password: a stranger must not learn that the account exists.
      await this.record(attempt, 'refused', { reason: 'inactive' });
      throw accountInactive();
    }
    return this.unitOfWork.run(async () => {
      await this.lockout.forgive(attempt);
      await this.record(attempt, 'succeeded');
      return this.issuer.openSessionOnDevice(account.id, origin, attempt.guesser.deviceId);
    });
  }

  private record(
    { account, origin, guesser }: AdmittedAttempt,
    outcome: AuditEvent['outcome'],
    details: AuditEvent['details'] = {},
  ): Promise<void> {
    const userId = account?.id ?? null;
    return this.audit.record({
      action: 'identity.sign_in',
      outcome,
      actorId: outcome === 'succeeded' ? userId : null,
      userId,
      origin,
      details: { ...details, known_device: guesser.deviceId !== null },
    });
  }
}
