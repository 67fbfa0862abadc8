import type { ContextTables } from '@coocook/server-kit';
import { errorHourTable, errorPatternTable, errorTable } from './infrastructure/error.table';
import { CreateErrors1795000014000 } from './infrastructure/migrations/1795000014000-create-errors';

export const monitoringTables: ContextTables = {
  entities: [errorTable, errorPatternTable, errorHourTable],
  migrations: [CreateErrors1795000014000],
};
