import { FixedClock } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import { recordOf, type ErrorFacts, type ErrorRecord } from '../../src/domain/error-record';
import { PgErrorStore } from '../../src/infrastructure/pg-error-store';
import { SqlErrorPatterns } from '../../src/infrastructure/sql-error-patterns';
import type { PatternView } from '../../src/application/errors.queries';
import { SqlErrorsQueries } from '../../src/infrastructure/sql-errors.queries';
import { monitoringTables } from '../../src/tables';

export const NOON = new Date('2027-03-01T12:00:00Z');

/** The product's second may be short on a busy machine. */
const UNHURRIED_MS = 30_000;

/** An error at noon, but for `changes`. */
export function anError(changes: Partial<ErrorFacts> = {}): ErrorRecord {
  return recordOf({
    errorType: 'TypeError',
    message: 'No slots for user 5',
    severity: 'medium',
    source: 'client',
    projectId: null,
    requestId: null,
    stackTrace: null,
    context: {},
    occurredAt: NOON,
    ...changes,
  });
}

/** Its errors on a database of its own, at noon of 1 March 2027. */
export async function openErrors() {
  const database = await createTestDatabase();
  const dataSource: DataSource = createDataSource({
    url: database.url,
    poolSize: 4,
    tables: [monitoringTables],
  });
  await dataSource.initialize();
  const clock = new FixedClock(NOON);
  const unitOfWork = new TypeormUnitOfWork(dataSource);
  const stores: PgErrorStore[] = [];
  const openStore = (url = database.url, limitMs = UNHURRIED_MS): PgErrorStore => {
    const store = new PgErrorStore(url, limitMs);
    stores.push(store);
    return store;
  };
  return {
    url: database.url,
    clock,
    dataSource,
    unitOfWork,
    queries: new SqlErrorsQueries(unitOfWork, clock),
    patterns: new SqlErrorPatterns(unitOfWork),
    openStore,
    close: async (): Promise<void> => {
      for (const store of stores) await store.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

export type ErrorsUnderTest = Awaited<ReturnType<typeof openErrors>>;

/** So many milliseconds behind `NOON`. */
export const after = (milliseconds: number): Date => new Date(NOON.getTime() + milliseconds);

export const REPORTER = '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11';

/** The latest first; no spec makes more than a hundred. */
export async function allPatterns({ queries }: ErrorsUnderTest): Promise<readonly PatternView[]> {
  return (await queries.patterns({ limit: 100, offset: 0, order: '-last_seen' })).rows;
}

/** Throws unless there is exactly one. */
export async function singlePattern(errors: ErrorsUnderTest): Promise<PatternView> {
  const [pattern, ...others] = await allPatterns(errors);
  if (!pattern || others.length > 0) throw new Error(`${others.length} patterns too many`);
  return pattern;
}

/** What an SQL expression says. */
export async function numberOf({ dataSource }: ErrorsUnderTest, sql: string): Promise<number> {
  const [row] = await dataSource.query<[{ number: number }]>(`SELECT (${sql})::int AS number`);
  return row.number;
}
