import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { IdempotencyKeys } from './idempotency-keys';

const BATCH = 500;

/** Removes idempotency keys that are no longer known anyway. */
@Injectable()
export class ForgetOldKeys {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly clock: Clock,
  ) {}

  /** Throws when `signal` says so, between two batches. */
  async execute(signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    while (await this.keys.removeOld(now, BATCH)) signal?.throwIfAborted();
  }
}
