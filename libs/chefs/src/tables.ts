import type { ContextTables } from '@coocook/server-kit';
import { chefTable } from './infrastructure/chef.table';
import { CreateChefs1795000002000 } from './infrastructure/migrations/1795000002000-create-chefs';
import { AddCancellationPolicies1795000030000 } from './infrastructure/migrations/1795000030000-add-cancellation-policies';

export const chefsTables: ContextTables = {
  entities: [chefTable],
  migrations: [CreateChefs1795000002000, AddCancellationPolicies1795000030000],
};
