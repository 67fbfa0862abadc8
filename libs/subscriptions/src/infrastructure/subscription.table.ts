import { EntitySchema } from 'typeorm';
import type { NewSubscription, Plan, SubscriptionState, SubscriptionStatus } from '../domain/subscription';

export interface SubscriptionRow {
  readonly id: number;
  readonly user_id: number;
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  readonly had_trial: boolean;
  readonly status: SubscriptionStatus;
  readonly current_period_end: Date;
  readonly created_at: Date;
}

export const subscriptionTable = new EntitySchema<SubscriptionRow>({
  name: 'subscriptions.subscription',
  schema: 'subscriptions',
  tableName: 'subscriptions',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    user_id: { type: 'integer' },
    product: { type: 'text' },
    plan: { type: 'text' },
    had_trial: { type: 'boolean' },
    status: { type: 'text' },
    current_period_end: { type: 'timestamptz' },
    created_at: { type: 'timestamptz' },
  },
});

export function toRow(subscription: NewSubscription): Omit<SubscriptionRow, 'id'> {
  return {
    user_id: subscription.userId,
    product: subscription.product,
    plan: subscription.plan,
    had_trial: subscription.hadTrial,
    status: subscription.status,
    current_period_end: subscription.currentPeriodEnd,
    created_at: subscription.createdAt,
  };
}

export function fromRow(row: SubscriptionRow): SubscriptionState {
  return {
    id: row.id,
    userId: row.user_id,
    product: row.product,
    plan: row.plan,
    hadTrial: row.had_trial,
    status: row.status,
    currentPeriodEnd: row.current_period_end,
    createdAt: row.created_at,
  };
}
