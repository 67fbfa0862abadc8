import type { OnModuleInit } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import { PasswordHasher, type HashLane } from '../application/password-hasher';
import { identityBusy } from '../domain/identity.errors';
import { canonicalPassword } from '../domain/password-policy';

/** Argon2id (the library's default) as OWASP advises: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** How every hash with these parameters begins. */
const PREFIX = `$argon2id$v=19$m=${OPTIONS.memoryCost},t=${OPTIONS.timeCost},p=${OPTIONS.parallelism}$`;

/** In each lane. At some 60 ms a hash, the last of the strangers waits 3 to 6 s. */
const MAX_WAITING = 100;

export class Argon2PasswordHasher extends PasswordHasher implements OnModuleInit {
  private readonly lanes: Readonly<Record<HashLane, LimitFunction>>;
  private decoy: Promise<string> | null = null;

  /**
   * Hashes at once, in the thread pool of libuv. That has four threads: one is left for files and names. Strangers get no
   * more than half of the processors, so that a flood of guesses leaves the other half to everything else.
   */
  constructor(processors: number) {
    super();
    this.lanes = { known: pLimit(1), strangers: pLimit(processors > 2 ? 2 : 1) };
  }

  refuseWhenBusy(lane: HashLane): void {
    if (this.lanes[lane].pendingCount >= MAX_WAITING) throw identityBusy();
  }

  hash(password: string, lane: HashLane): Promise<string> {
    return this.inTurn(lane, () => hash(canonicalPassword(password), OPTIONS));
  }

  isOutdated(hash: string): boolean {
    return !hash.startsWith(PREFIX);
  }

  async verify(password: string, passwordHash: string | null, lane: HashLane): Promise<boolean> {
    const expected = passwordHash ?? (await this.decoyHash());
    const isRight = await this.inTurn(lane, () => verify(expected, canonicalPassword(password)));
    return isRight && passwordHash !== null;
  }

  /** Made at start, so that not even the first unknown address takes longer. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  /** Refuses rather than let a flood of guesses keep everybody waiting. */
  private async inTurn<T>(lane: HashLane, work: () => Promise<T>): Promise<T> {
    this.refuseWhenBusy(lane);
    return this.lanes[lane](work);
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash('', 'strangers');
    return this.decoy;
  }
}
