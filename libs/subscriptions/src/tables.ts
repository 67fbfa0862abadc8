import type { ContextTables } from '@coocook/server-kit';
import { CreateSubscriptions1795000001000 } from './infrastructure/migrations/1795000001000-create-subscriptions';
import { RecordSubscriptionEvents1795000010000 } from './infrastructure/migrations/1795000010000-record-subscription-events';
import { RememberTrials1795000012000 } from './infrastructure/migrations/1795000012000-remember-trials';
import { subscriptionEventTable } from './infrastructure/subscription-event.table';
import { subscriptionTable } from './infrastructure/subscription.table';

export const subscriptionsTables: ContextTables = {
  entities: [subscriptionTable, subscriptionEventTable],
  migrations: [
    CreateSubscriptions1795000001000,
    RecordSubscriptionEvents1795000010000,
    RememberTrials1795000012000,
  ],
};
