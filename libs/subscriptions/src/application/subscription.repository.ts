import type { NewSubscription, Subscription, SubscriptionEventKind } from '../domain/subscription';

/** What is recorded with a change, for good. */
export interface SubscriptionEvent {
  readonly kind: SubscriptionEventKind;
  /** Who did it. */
  readonly actorId: number;
  readonly at: Date;
}

/** Subscriptions for those who change them; no change without an event. */
export abstract class SubscriptionRepository {
  /**
   * SUBSCRIPTIONS_TRIAL_USED for a second trial of a product, SUBSCRIPTIONS_ALREADY_OPEN beside one that is open;
   * whoever was first.
   */
  abstract add(subscription: NewSubscription, event: SubscriptionEvent): Promise<Subscription>;
  /** As above, when the plan has become `trial`. */
  abstract save(subscription: Subscription, event: SubscriptionEvent): Promise<void>;
  /** Holds it until the transaction ends, so that rivals take turns. */
  abstract lock(id: number): Promise<Subscription | null>;
  /** The one that is open at `now`, held likewise; what is over by then is marked as expired. */
  abstract lockOpen(userId: number, product: string, now: Date): Promise<Subscription | null>;
  /** Marks at most `limit` subscriptions as expired whose period is over, and gives how many it found. */
  abstract expireOverdue(now: Date, limit: number): Promise<number>;
}
