import { demoAccountFixed, isDemoAccount } from '@coocook/identity';
import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { SubscriptionState } from '../domain/subscription';
import { subscriptionNotFound } from '../domain/subscriptions.errors';
import { Entitlements } from './entitlements';
import { SubscriptionRepository } from './subscription.repository';

/** Ends a subscription of one's own, with its period or at once. */
@Injectable()
export class CancelSubscription {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly entitlements: Entitlements,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** SUBSCRIPTIONS_NOT_FOUND (404, also when somebody else's), SUBSCRIPTIONS_ENDED, IDENTITY_DEMO_FIXED (409). */
  async execute(userId: number, id: number, atOnce: boolean): Promise<SubscriptionState> {
    const at = this.clock.now();
    const changed = await this.unitOfWork.run(async () => {
      const subscription = await this.subscriptions.lock(id);
      if (subscription?.state.userId !== userId) throw subscriptionNotFound();
      // Everybody shares it: one visitor would take it from all others.
      if (isDemoAccount(userId)) throw demoAccountFixed();
      const next = atOnce ? subscription.end(at) : subscription.cancel(at);
      if (next === subscription) return next.state;
      const kind = atOnce ? 'ended' : 'canceled';
      await this.subscriptions.save(next, { kind, actorId: userId, at });
      return next.state;
    });
    this.entitlements.forget(changed.userId, changed.product);
    return changed;
  }
}
