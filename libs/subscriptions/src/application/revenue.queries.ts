import type { Money } from '@coocook/kernel';
import type { Plan } from '../domain/subscription';

export interface PlanCount {
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  /** Open and going to be renewed. */
  readonly active: number;
  /** Open until their period ends. */
  readonly canceled: number;
}

export interface RevenueView {
  /** Of those that are open, by product and plan. */
  readonly subscriptions: readonly PlanCount[];
  /** What the active ones are worth a month at the prices of today, one amount for each currency. */
  readonly monthlyRecurring: readonly Money[];
}

export abstract class RevenueQueries {
  abstract revenueAt(now: Date): Promise<RevenueView>;
}
