import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../domain/email-address';
import { credentialsInvalid } from '../domain/identity.errors';
import { AccountRepository } from './account.repository';
import { PasswordHasher } from './password-hasher';
import { TokenIssuer, type OpenedSession } from './token-issuer';

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHasher,
    private readonly issuer: TokenIssuer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** IDENTITY_CREDENTIALS_INVALID; IDENTITY_ACCOUNT_INACTIVE only after the right password. */
  async execute(email: string, password: string): Promise<OpenedSession> {
    const account = await this.accounts.findByEmail(normalizeEmail(email));
    const isRight = await this.passwords.verify(password, account?.passwordHash ?? null);
    if (!account || !isRight) throw credentialsInvalid();
    account.assertActive();
    return this.unitOfWork.run(() => this.issuer.openSession(account.id));
  }
}
