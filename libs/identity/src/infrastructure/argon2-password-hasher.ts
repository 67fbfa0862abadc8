import type { OnModuleInit } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import { PasswordHasher, type HashLane, type PlacedHasher } from '../application/password-hasher';
import { identityBusy } from '../domain/identity.errors';
import { canonicalPassword } from '../domain/password-policy';

/** Argon2id (the library's default) as OWASP advises: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** How every hash with these parameters begins. */
const PREFIX = `$argon2id$v=19$m=${OPTIONS.memoryCost},t=${OPTIONS.timeCost},p=${OPTIONS.parallelism}$`;

/** In each lane. At some 60 ms a hash, the last of the strangers waits 3 to 6 s. */
const MAX_WAITING = 100;

export class Argon2PasswordHasher extends PasswordHasher implements OnModuleInit {
  private readonly lanes: Readonly<Record<HashLane, Lane>>;
  private decoy: Promise<string> | null = null;

  /**
   * Hashes at once, in the thread pool of libuv. That has four threads: one is left for files and names. Strangers get no
   * more than half of the processors, so that a flood of guesses leaves the other half to everything else.
   */
  constructor(processors: number) {
    super();
    this.lanes = { known: new Lane(1), strangers: new Lane(processors > 2 ? 2 : 1) };
  }

  inLane<T>(name: HashLane, work: (hasher: PlacedHasher) => Promise<T>): Promise<T> {
    const lane = this.lanes[name];
    return lane.keepPlace(() =>
      work({
        hash: (password) => lane.inTurn(() => hash(canonicalPassword(password), OPTIONS)),
        verify: async (password, expected) => {
          const compared = expected ?? (await this.decoyHash());
          const isRight = await lane.inTurn(() => verify(compared, canonicalPassword(password)));
          return isRight && expected !== null;
        },
      }),
    );
  }

  isOutdated(hash: string): boolean {
    return !hash.startsWith(PREFIX);
  }

  /** Made at start, so that not even the first unknown address takes longer. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= hash('', OPTIONS);
    return this.decoy;
  }
}

class Lane {
  private readonly turns: LimitFunction;
  private placesLeft: number;

  constructor(atOnce: number) {
    this.turns = pLimit(atOnce);
    this.placesLeft = atOnce + MAX_WAITING;
  }

  /** Refuses rather than let a flood of guesses keep everybody waiting. */
  async keepPlace<T>(work: () => Promise<T>): Promise<T> {
    if (this.placesLeft === 0) throw identityBusy();
    this.placesLeft -= 1;
    try {
      return await work();
    } finally {
      this.placesLeft += 1;
    }
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns(work);
  }
}
