import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { SubscriptionState } from '../domain/subscription';
import { endSubscription } from './end-subscription';
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
      const ending = { id, atOnce, actorId: userId, at, ownerId: userId };
      return (await endSubscription(this.subscriptions, ending)).state;
    });
    this.entitlements.forget(changed.userId, changed.product);
    return changed;
  }
}
