import type { ContextTables } from '@coocook/server-kit';
import { CreateErrors1795000014000 } from './infrastructure/migrations/1795000014000-create-errors';
import { CountReporters1795000015000 } from './infrastructure/migrations/1795000015000-count-reporters';

/** Its tables are written and read in SQL alone. */
export const monitoringTables: ContextTables = {
  entities: [],
  migrations: [CreateErrors1795000014000, CountReporters1795000015000],
};
