import { AuditTrail, demoAccountFixed, IdentityApi, isDemoAccount, type Origin } from '@coocook/identity';
import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { grantTo, type Plan, type Subscription, type SubscriptionState } from '../domain/subscription';
import { openAlready, productNotFound, userNotFound } from '../domain/subscriptions.errors';
import { SubscriptionQueries } from './subscription.queries';
import { SubscriptionRepository, type SubscriptionEvent } from './subscription.repository';

export interface Grant {
  /** Of the subscriber. */
  readonly userId: number;
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  /** Null: one period of the plan. */
  readonly until: Date | null;
}

/** An administrator gives somebody a subscription, or a longer one. */
@Injectable()
export class GrantSubscription {
  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly subscriptions: SubscriptionRepository,
    private readonly accounts: IdentityApi,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Extends the one that is open when there is one and `until` is later, so that of two administrators who grant the
   * same at once one is refused. SUBSCRIPTIONS_USER_NOT_FOUND, SUBSCRIPTIONS_PRODUCT_NOT_FOUND (404, also when not on
   * sale); SUBSCRIPTIONS_ALREADY_OPEN, SUBSCRIPTIONS_NOT_LATER, SUBSCRIPTIONS_TRIAL_USED, IDENTITY_DEMO_FIXED (409);
   * SUBSCRIPTIONS_UNTIL_INVALID (400).
   */
  async execute(adminId: number, grant: Grant, origin: Origin): Promise<SubscriptionState> {
    const { userId, product, plan } = grant;
    return this.unitOfWork.run(async () => {
      if (!(await this.accounts.accountOf(userId))) throw userNotFound();
      if (isDemoAccount(userId)) throw demoAccountFixed();
      if (!(await this.queries.isOnSale(product))) throw productNotFound();
      const at = this.clock.now();
      const open = await this.subscriptions.lockOpen(userId, product, at);
      const kind = open ? 'extended' : 'granted';
      const { state } = await this.put(open, grant, { kind, actorId: adminId, at });
      await this.audit.record({
        action: `subscriptions.${kind}`,
        outcome: 'succeeded',
        actorId: adminId,
        userId,
        origin,
        details: { subscription_id: state.id, product, plan, until: state.currentPeriodEnd.toISOString() },
      });
      return state;
    });
  }

  private async put(
    open: Subscription | null,
    { userId, product, plan, until }: Grant,
    event: SubscriptionEvent,
  ): Promise<Subscription> {
    if (!open) return this.subscriptions.add(grantTo(userId, product, plan, until, event.at), event);
    if (!until) throw openAlready(product, open.state.currentPeriodEnd);
    const extended = open.extend(plan, until, event.at);
    await this.subscriptions.save(extended, event);
    return extended;
  }
}
