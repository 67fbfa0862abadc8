import { EntitySchema } from 'typeorm';
import type { SubscriptionEventKind } from '../domain/subscription';

export interface SubscriptionEventRow {
  /** `bigint`, which node-postgres gives as text. */
  readonly id: string;
  readonly subscription_id: number;
  readonly at: Date;
  readonly kind: SubscriptionEventKind;
  /** Null when time alone did it. */
  readonly actor_id: number | null;
}

export const subscriptionEventTable = new EntitySchema<SubscriptionEventRow>({
  name: 'subscriptions.event',
  schema: 'subscriptions',
  tableName: 'events',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    subscription_id: { type: 'integer' },
    at: { type: 'timestamptz' },
    kind: { type: 'text' },
    actor_id: { type: 'integer', nullable: true },
  },
});
