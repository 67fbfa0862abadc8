import type { ContextTables } from '@coocook/server-kit';
import { CreateSubscriptions1795000001000 } from './infrastructure/migrations/1795000001000-create-subscriptions';
import { subscriptionTable } from './infrastructure/subscription.table';

export const subscriptionsTables: ContextTables = {
  entities: [subscriptionTable],
  migrations: [CreateSubscriptions1795000001000],
};
