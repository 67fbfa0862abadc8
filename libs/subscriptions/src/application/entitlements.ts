import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { subscriptionRequired } from '../domain/subscriptions.errors';
import { SubscriptionQueries } from './subscription.queries';

/** Who may use which product now. Asked anew each time, so that a change takes effect at once. */
@Injectable()
export class Entitlements {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly clock: Clock,
  ) {}

  isEntitled(userId: number, product: string): Promise<boolean> {
    return this.queries.isEntitled(userId, product, this.clock.now());
  }

  /** SUBSCRIPTIONS_REQUIRED (403) unless they are entitled. */
  async assertEntitled(userId: number, product: string): Promise<void> {
    if (!(await this.isEntitled(userId, product))) throw subscriptionRequired(product);
  }
}
