import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { SubscriptionRepository } from './subscription.repository';

const BATCH = 500;

/**
 * Writes down what is true already: subscriptions whose period is over have expired. Nobody waits for it, for every
 * reader looks at the end of the period itself.
 */
@Injectable()
export class ExpireSubscriptions {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws when `signal` says so, between two batches. */
  async execute(signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    while ((await this.subscriptions.expireOverdue(now, BATCH)) === BATCH) signal?.throwIfAborted();
  }
}
