import type { NewSubscription } from '../domain/subscription';

export abstract class SubscriptionRepository {
  /** Gives the new id; SUBSCRIPTIONS_TRIAL_USED for a second trial of a product, whoever was first. */
  abstract add(subscription: NewSubscription): Promise<number>;
}
