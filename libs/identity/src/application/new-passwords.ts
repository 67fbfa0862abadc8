import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { passwordWeak } from '../domain/identity.errors';
import { unmetRequirements } from '../domain/password-policy';
import { CommonPasswords } from './common-passwords';
import { PasswordHasher } from './password-hasher';

/** What is kept of a password that somebody chose. */
export interface ChosenPassword {
  readonly hash: string;
  readonly chosenAt: Date;
}

/** Passwords that somebody chooses. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly common: CommonPasswords,
    private readonly clock: Clock,
  ) {}

  /** IDENTITY_PASSWORD_WEAK with what is missing; `field` is the name under which the client sent it. */
  check(password: string, field: string): void {
    const requirements = unmetRequirements(password, this.common);
    if (requirements.length > 0) throw passwordWeak(requirements, field);
  }

  /** Of somebody without an account yet. IDENTITY_BUSY. */
  async choose(password: string): Promise<ChosenPassword> {
    return this.chosenNow(await this.hasher.inLane('strangers', (hasher) => hasher.hash(password)));
  }

  chosenNow(hash: string): ChosenPassword {
    return { hash, chosenAt: this.clock.now() };
  }
}
