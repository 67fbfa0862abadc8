import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { createDataSource, ScheduledJobs } from '@coocook/server-kit';
import { createTestDatabase, InterruptibleProxy, type TestDatabase } from '@coocook/server-kit/testing';
import { readSettings } from '@coocook/settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createWorker } from '../src/create-worker';
import { TABLES } from '../src/tables';

const JOBS = [
  'expire-subscriptions',
  'remove-old-sessions',
  'remove-old-audit-events',
  'expire-requests',
  'complete-bookings',
  'forget-old-keys',
];

describe('The worker', () => {
  let database: TestDatabase;
  let proxy: InterruptibleProxy;
  let dataSource: DataSource;
  let worker: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = new InterruptibleProxy(new URL(database.url));
    await proxy.open();
    const { settings } = readSettings({ LOG_LEVEL: 'silent' });
    dataSource = createDataSource({ url: proxy.url, poolSize: 4, tables: TABLES });
    await dataSource.initialize();
    await seedDemoAccounts(dataSource.manager, new Date());
    await dataSource.query(
      `INSERT INTO subscriptions.subscriptions (user_id, product, plan, had_trial, status, current_period_end, created_at)
       VALUES ($1, 'coocook', 'trial', true, 'active', now(), now())`,
      [DEMO_USER_IDS.diner],
    );
    worker = await createWorker({ settings, databaseUrl: proxy.url, dataSource });
    await worker.listen({ host: '127.0.0.1', port: 0 });
    await worker.get(ScheduledJobs).start();
  });

  afterAll(async () => {
    await worker.close();
    await dataSource.destroy();
    await proxy.close();
    await database.drop();
  });

  const get = (path: string): Promise<Response> => {
    const { port } = worker.getHttpServer().address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`);
  };
  const metrics = async (): Promise<string> => (await get('/metrics')).text();
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await sleep(50);
  };

  it('does the jobs of every context that has some', async () => {
    await until(async () => {
      const text = await metrics();
      return JOBS.every((job) => new RegExp(`^job_runs_total\\{job="${job}"\\} [1-9]`, 'm').test(text));
    });
    expect(await dataSource.query('SELECT status FROM subscriptions.subscriptions')).toEqual([
      { status: 'expired' },
    ]);
    expect(await metrics()).toContain('job_failures_total{job="expire-subscriptions"} 0');
  });

  it('tells its health and metrics, and nothing else', async () => {
    for (const path of ['/health', '/ready', '/metrics', '/api/metrics/prometheus']) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    for (const path of ['/', '/api/coocook/chefs', '/api/auth/me']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    const { port } = worker.getHttpServer().address() as AddressInfo;
    const restart = await fetch(`http://127.0.0.1:${port}/health/restart`, { method: 'POST' });
    expect(restart.status).toBe(404);
  });

  it('is alive without its database, and goes on when it is back', async () => {
    const known = /^job_oldest_waiting_seconds\{job="expire-subscriptions"\}/m;
    await proxy.close();
    await until(async () => !known.test(await metrics()));
    expect((await get('/ready')).status).toBe(503);
    expect((await get('/health')).status).toBe(200);
    await proxy.open();
    await until(async () => known.test(await metrics()));
    expect((await get('/ready')).status).toBe(200);
    // The slot of the first run is over for the database, so there is something to do at the next look.
    await dataSource.query("UPDATE jobs.job SET singleton_on = singleton_on - interval '1 day'");
    await until(async () => /^job_runs_total\{job="expire-subscriptions"\} [2-9]/m.test(await metrics()));
  });
});
