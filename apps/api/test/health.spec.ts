import { setTimeout as sleep } from 'node:timers/promises';
import { migrationNames, poolStateOf } from '@coocook/server-kit';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, DINER } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('Health of the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const get = (path: string) => api.call('GET', path);

  it('and readiness are told', async () => {
    const { status, json } = await get('/health');
    expect(status).toBe(200);
    expect(json).toEqual({ status: 'ok', timestamp: expect.stringMatching(/Z$/) as string });
    const ready = await get('/ready');
    expect([ready.status, ready.json]).toEqual([200, { status: 'ready' }]);
  });

  it('is not restarted by just anybody, nor where that is not allowed', async () => {
    expectProblem(await api.call('POST', '/health/restart'), 401, 'Missing authorization header');
    expectProblem(await api.call('POST', '/health/restart', DINER), 403, 'Admin access required');
    expectProblem(await api.call('POST', '/health/restart', ADMIN), 403, 'Restart is not allowed');
  });

  it('asks who wants a restart, and then what else they sent', async () => {
    const body = { when: 'now' };
    expectProblem(await api.call('POST', '/health/restart', { body }), 401);
    const refused = expectProblem(await api.call('POST', '/health/restart', { ...DINER, body }), 403);
    expect(refused.code).toBe('IDENTITY_ADMIN_REQUIRED');
    expectFieldProblem(await api.call('POST', '/health/restart', { ...ADMIN, body }));
  });

  it('and readiness do not suffer from a pool that is all in use', async () => {
    const crowded = await api.beside({ DATABASE_POOL_SIZE: '2' });
    const runners = [crowded.dataSource.createQueryRunner(), crowded.dataSource.createQueryRunner()];
    for (const runner of runners) await runner.connect();
    const waiting = [1, 2, 3].map((id) => crowded.call('GET', `/api/coocook/chefs/${id}`));
    while (poolStateOf(crowded.dataSource).waiting === 0) await sleep(5);
    const ready = await crowded.call('GET', '/ready');
    expect([ready.status, ready.json]).toEqual([200, { status: 'ready' }]);
    for (const runner of runners) await runner.release();
    await Promise.all(waiting);
  });

  it('and readiness tell a database that lost a migration', async () => {
    const [last] = migrationNames(api.dataSource).slice(-1);
    await api.dataSource.query('DELETE FROM schema_migrations WHERE name = $1', [last]);
    const problem = expectProblem(await get('/ready'), 503);
    expect(problem).toMatchObject({ code: 'SERVER_NOT_READY', down: ['migrations'] });
    await api.dataSource.query('INSERT INTO schema_migrations (timestamp, name) VALUES (0, $1)', [last]);
    expect((await get('/ready')).status).toBe(200);
  });
});
