import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { startTrial, type Plan, type SubscriptionState } from '../domain/subscription';
import { alreadySubscribed, planNotSelfService, productNotFound } from '../domain/subscriptions.errors';
import { SubscriptionQueries } from './subscription.queries';
import { SubscriptionRepository } from './subscription.repository';

/** What somebody may start for themselves: a trial, once for each product. */
@Injectable()
export class StartSubscription {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly subscriptions: SubscriptionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * SUBSCRIPTIONS_PLAN_NOT_SELF_SERVICE (403), SUBSCRIPTIONS_PRODUCT_NOT_FOUND (404, also when not on sale),
   * SUBSCRIPTIONS_ALREADY_OPEN and SUBSCRIPTIONS_TRIAL_USED (409).
   */
  async execute(userId: number, product: string, plan: Plan): Promise<SubscriptionState> {
    if (plan !== 'trial') throw planNotSelfService();
    const now = this.clock.now();
    return this.unitOfWork.run(async () => {
      if (!(await this.queries.isOnSale(product))) throw productNotFound();
      if (await this.subscriptions.lockOpen(userId, product, now)) throw alreadySubscribed(product);
      const event = { kind: 'started', actorId: userId, at: now } as const;
      return (await this.subscriptions.add(startTrial(userId, product, now), event)).state;
    });
  }
}
