import type { Money } from '@coocook/kernel';
import type { Plan, SubscriptionStatus } from '../domain/subscription';

export interface ProductView {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** An emoji. */
  readonly icon: string;
  readonly monthlyPrice: Money;
  readonly annualPrice: Money;
  readonly active: boolean;
}

export interface SubscriptionView {
  readonly id: number;
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  /** `expired` also when the period is over and nobody has said so yet. */
  readonly status: SubscriptionStatus;
  readonly currentPeriodEnd: Date;
}

/** Reads of products and subscriptions; each is one query. */
export abstract class SubscriptionQueries {
  /** By id. */
  abstract products(): Promise<readonly ProductView[]>;
  /** Those that the user may use at `now`, by id. */
  abstract openProductsOf(userId: number, now: Date): Promise<readonly ProductView[]>;
  /** False for a product that does not exist. */
  abstract isOnSale(product: string): Promise<boolean>;
  /** The newest first. */
  abstract subscriptionsOf(userId: number, now: Date): Promise<readonly SubscriptionView[]>;
  /** Until when a subscription of that product opens the door; null when none does at `now`. */
  abstract entitledUntil(userId: number, product: string, now: Date): Promise<Date | null>;
}
