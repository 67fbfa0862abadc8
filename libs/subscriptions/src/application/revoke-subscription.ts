import { AuditTrail, type Origin } from '@coocook/identity';
import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { SubscriptionState } from '../domain/subscription';
import { endSubscription } from './end-subscription';
import { Entitlements } from './entitlements';
import { SubscriptionRepository } from './subscription.repository';

/** An administrator ends anybody's subscription, with its period or at once. */
@Injectable()
export class RevokeSubscription {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly entitlements: Entitlements,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** SUBSCRIPTIONS_NOT_FOUND (404), SUBSCRIPTIONS_ENDED, IDENTITY_DEMO_FIXED (409). */
  async execute(adminId: number, id: number, atOnce: boolean, origin: Origin): Promise<SubscriptionState> {
    const at = this.clock.now();
    const changed = await this.unitOfWork.run(async () => {
      const ending = { id, atOnce, actorId: adminId, at, ownerId: null };
      const { state, kind } = await endSubscription(this.subscriptions, ending);
      if (kind === null) return state;
      const { userId, product } = state;
      await this.audit.record({
        action: `subscriptions.${kind}`,
        outcome: 'succeeded',
        actorId: adminId,
        userId,
        origin,
        details: { subscription_id: id, product },
      });
      return state;
    });
    this.entitlements.forget(changed.userId, changed.product);
    return changed;
  }
}
