import { PgDatabaseProbe } from './pg-database-probe';
import { NO_ERRORS } from '../../test/no-errors';

describe('PgDatabaseProbe', () => {
  it('lets callers at the same time share one query, and later ones have a new one', async () => {
    const probe = new PgDatabaseProbe({
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      migrations: () => [],
      redis: null,
      ...NO_ERRORS,
      jobs: () => Promise.resolve([]),
      pool: () => ({ total: 0, idle: 0, waiting: 0 }),
      allowRestart: false,
      restart: () => undefined,
    });
    const first = probe.ask();
    expect(probe.ask()).toBe(first);
    await expect(first).rejects.toThrow();
    const second = probe.ask();
    expect(second).not.toBe(first);
    await expect(second).rejects.toThrow();
    await probe.onApplicationShutdown();
  });
});
