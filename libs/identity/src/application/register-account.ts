import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../domain/email-address';
import { AccountRepository } from './account.repository';
import { AuditTrail } from './audit-trail';
import { NewPasswords } from './new-passwords';
import type { Origin } from './origin';
import { TokenIssuer, type SignedInSession } from './token-issuer';

interface Application {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Creates an account and signs its owner in. */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly passwords: NewPasswords,
    private readonly accounts: AccountRepository,
    private readonly issuer: TokenIssuer,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** IDENTITY_PASSWORD_WEAK, IDENTITY_EMAIL_TAKEN. */
  async execute({ email, name, password }: Application, origin: Origin): Promise<SignedInSession> {
    this.passwords.check(password, 'password');
    const { hash: passwordHash, chosenAt: createdAt } = await this.passwords.choose(password);
    return this.unitOfWork.run(async () => {
      const registration = { email: normalizeEmail(email), name, passwordHash, roles: ['user'], createdAt };
      const userId = await this.accounts.add(registration);
      await this.audit.record({
        action: 'identity.registered',
        outcome: 'succeeded',
        actorId: userId,
        userId,
        origin,
      });
      return this.issuer.openSessionOnDevice(userId, origin, null);
    });
  }
}
