import type { ContextTables } from '@coocook/server-kit';
import { chefTable } from './infrastructure/chef.table';
import { CreateChefs1795000002000 } from './infrastructure/migrations/1795000002000-create-chefs';

export const chefsTables: ContextTables = { entities: [chefTable], migrations: [CreateChefs1795000002000] };
