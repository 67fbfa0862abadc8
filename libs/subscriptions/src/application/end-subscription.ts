import { demoAccountFixed, isDemoAccount } from '@coocook/identity';
import type { SubscriptionEventKind, SubscriptionState } from '../domain/subscription';
import { subscriptionNotFound } from '../domain/subscriptions.errors';
import type { SubscriptionRepository } from './subscription.repository';

export interface Ending {
  readonly id: number;
  /** Rather than with its period. */
  readonly atOnce: boolean;
  readonly actorId: number;
  readonly at: Date;
  /** Whose alone it may be; null: anybody's. */
  readonly ownerId: number | null;
}

export interface Ended {
  readonly state: SubscriptionState;
  /** Null when it was canceled already and nothing happened. */
  readonly kind: Extract<SubscriptionEventKind, 'ended' | 'canceled'> | null;
}

/**
 * What canceling and revoking share; in a transaction of theirs. SUBSCRIPTIONS_NOT_FOUND (404),
 * SUBSCRIPTIONS_ENDED, IDENTITY_DEMO_FIXED (409).
 */
export async function endSubscription(subscriptions: SubscriptionRepository, ending: Ending): Promise<Ended> {
  const { id, atOnce, actorId, at, ownerId } = ending;
  const subscription = await subscriptions.lock(id);
  if (!subscription || (ownerId !== null && subscription.state.userId !== ownerId))
    throw subscriptionNotFound();
  // Everybody shares it: one visitor would take it from all others.
  if (isDemoAccount(subscription.state.userId)) throw demoAccountFixed();
  const changed = atOnce ? subscription.end(at) : subscription.cancel(at);
  if (changed === subscription) return { state: changed.state, kind: null };
  const kind = atOnce ? 'ended' : 'canceled';
  await subscriptions.save(changed, { kind, actorId, at });
  return { state: changed.state, kind };
}
