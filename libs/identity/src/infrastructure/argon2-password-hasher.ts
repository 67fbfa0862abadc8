import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { PasswordHasher } from '../application/password-hasher';

/** Argon2id (the library's default) as OWASP advises: 19 MiB, two passes, one lane. */
const OPTIONS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes at once, in the thread pool of libuv. That has four threads: one is left for files and names. */
const AT_ONCE = 3;

@Injectable()
export class Argon2PasswordHasher extends PasswordHasher {
  private readonly limit = pLimit(AT_ONCE);
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.limit(() => hash(canonical(password), OPTIONS));
  }

  async verify(password: string, passwordHash: string | null): Promise<boolean> {
    const expected = passwordHash ?? (await this.decoyHash());
    const isRight = await this.limit(() => verify(expected, canonical(password)));
    return isRight && passwordHash !== null;
  }

  /** Made at start, so that not even the first unknown address takes longer. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash('');
    return this.decoy;
  }
}

/** The same text typed on another keyboard may be other code points (NIST SP 800-63B, section 5.1.1.2). */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
