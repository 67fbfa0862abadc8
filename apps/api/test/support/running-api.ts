import { createTestDatabase } from '@coocook/server-kit/testing';
import { seedDemo } from '../../src/seed/seed-demo';
import { startProcess, type ApiProcess, type ProcessOptions } from './api-process';

/** The API on a database of its own. */
export interface RunningApi extends ApiProcess {
  /** Another process, so to speak, on the same database. It closes with this one. */
  beside(settings?: ProcessOptions['settings'], errorLimitMs?: number): Promise<ApiProcess>;
}

/** Starts the API with the demo data on a clone of the migrated template. `close` leaves nothing behind. */
export async function startApi(options: ProcessOptions = {}): Promise<RunningApi> {
  const database = await createTestDatabase();
  const api = await startProcess(database.url, options);
  await seedDemo(api.dataSource, new Date());
  const others: ApiProcess[] = [];
  return {
    ...api,
    beside: async (settings, errorLimitMs) => {
      const other = await startInFreshModules(database.url, { settings, errorLimitMs });
      others.push(other);
      return other;
    },
    close: async () => {
      for (const one of [...others, api]) await one.close();
      await database.drop();
    },
  };
}

/** Passport keeps its strategies for the whole process, so a second API gets modules of its own, as it would have. */
async function startInFreshModules(url: string, options: ProcessOptions): Promise<ApiProcess> {
  let started: Promise<ApiProcess> | undefined;
  await jest.isolateModulesAsync(async () => {
    const fresh = await import('./api-process');
    started = fresh.startProcess(url, options);
    await started;
  });
  if (!started) throw new Error('No modules were loaded');
  return started;
}
