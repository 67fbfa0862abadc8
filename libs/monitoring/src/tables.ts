import type { ContextTables } from '@coocook/server-kit';
import {
  errorHourTable,
  errorPatternTable,
  errorReporterTable,
  errorTable,
} from './infrastructure/error.table';
import { CreateErrors1795000014000 } from './infrastructure/migrations/1795000014000-create-errors';
import { CountReporters1795000015000 } from './infrastructure/migrations/1795000015000-count-reporters';

/** Read and written in SQL alone; what empties a database, or compares two states of it, goes by the entities. */
export const monitoringTables: ContextTables = {
  entities: [errorTable, errorPatternTable, errorHourTable, errorReporterTable],
  migrations: [CreateErrors1795000014000, CountReporters1795000015000],
};
