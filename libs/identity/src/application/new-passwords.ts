import { Injectable } from '@nestjs/common';
import { passwordWeak } from '../domain/identity.errors';
import { unmetRequirements } from '../domain/password-policy';
import { CommonPasswords } from './common-passwords';
import { PasswordHasher } from './password-hasher';

/** Passwords that somebody chooses. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly common: CommonPasswords,
  ) {}

  /** IDENTITY_PASSWORD_WEAK with what is missing. */
  async hash(password: string): Promise<string> {
    const requirements = unmetRequirements(password, (candidate) => this.common.includes(candidate));
    if (requirements.length > 0) throw passwordWeak(requirements);
    return this.hasher.hash(password);
  }
}
