import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { SubscriptionQueries, type ProductView, type SubscriptionView } from './subscription.queries';

/** The door for other contexts. */
@Injectable()
export class SubscriptionsApi {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly clock: Clock,
  ) {}

  /** All of them, past ones too; the newest first. */
  subscriptionsOf(userId: number): Promise<readonly SubscriptionView[]> {
    return this.queries.subscriptionsOf(userId, this.clock.now());
  }

  /** What they may use now. */
  async openProductsOf(userId: number): Promise<readonly ProductView[]> {
    return this.queries.openProductsOf(userId, this.clock.now());
  }
}
