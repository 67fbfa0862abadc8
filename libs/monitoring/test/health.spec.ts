import { SignInGuard, type Principal } from '@coocook/identity';
import { InterruptibleProxy } from '@coocook/server-kit/testing';
import type { ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Readiness, type JobState } from '../src/index';
import { startMonitoredApp } from './start-monitored-app';

const job = (oldestWaitingSeconds: number | null): JobState => ({
  name: 'sweep',
  runs: 1,
  failures: 0,
  seconds: 0.1,
  oldestWaitingSeconds,
});

describe('health over HTTP', () => {
  let app: NestFastifyApplication;

  const get = (url: string) => app.inject({ method: 'GET', url });

  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  describe('health and readiness', () => {
    let proxy: InterruptibleProxy;

    const ready = async (): Promise<{ status: number; down: unknown }> => {
      const { statusCode, body } = await get('/ready');
      return { status: statusCode, down: (JSON.parse(body) as { down?: unknown }).down };
    };

    beforeEach(async () => {
      const server = process.env['TEST_POSTGRES_URL'];
      if (!server) throw new Error('No test database was prepared: run the specs through jest.config.mjs');
      proxy = new InterruptibleProxy(new URL(server));
      await proxy.open();
      app = await startMonitoredApp({ databaseUrl: proxy.url });
    });

    afterEach(async () => {
      await proxy.close();
    });

    it('are 200 while all is well', async () => {
      expect((await get('/health')).json()).toEqual({ status: 'ok', timestamp: expect.stringMatching(/Z$/) });
      const { statusCode, body } = await get('/ready');
      expect([statusCode, body]).toEqual([200, '{"status":"ready"}']);
      const report = (await get('/api/metrics/health')).json();
      expect(report).toEqual({
        status: 'ok',
        uptime_seconds: expect.any(Number),
        checks: { database: 'up', migrations: 'up', queue: 'unused', redis: 'unused' },
        draining: false,
      });
    });

    it('name the database while it is away, and recover without a restart', async () => {
      expect(await ready()).toEqual({ status: 200, down: undefined });
      await proxy.close();
      const { statusCode, headers, body } = await get('/ready');
      expect(statusCode).toBe(503);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['retry-after']).toBe('1');
      expect(JSON.parse(body)).toMatchObject({ code: 'SERVER_NOT_READY', down: ['database'] });
      expect((await get('/health')).statusCode).toBe(200);
      expect((await get('/api/metrics/health')).json()).toMatchObject({
        status: 'unavailable',
        checks: { database: 'down', migrations: 'down' },
      });
      await proxy.open();
      expect(await ready()).toEqual({ status: 200, down: undefined });
    });

    it('give up on a database that accepts connections and never answers', async () => {
      expect(await ready()).toEqual({ status: 200, down: undefined });
      proxy.hang();
      expect(await ready()).toEqual({ status: 503, down: ['database'] });
      proxy.answerAgain();
      expect(await ready()).toEqual({ status: 200, down: undefined });
    });

    it('answer a flood of probes with one connection', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => ready()));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(proxy.accepted).toBe(1);
    });

    it('miss a migration that this build knows, until it is applied', async () => {
      await app.close();
      app = await startMonitoredApp({
        databaseUrl: proxy.url,
        migrations: () => ['CreateMenus1999000000000'],
      });
      expect(await ready()).toEqual({ status: 503, down: ['migrations'] });
      const { statusCode, body } = await get('/ready?verbose');
      const checks = { database: 'up', migrations: 'down', queue: 'unused', redis: 'unused' };
      expect([statusCode, JSON.parse(body)]).toEqual([503, expect.objectContaining({ checks })]);
      expect((await get('/api/metrics/health')).json()).toMatchObject({ status: 'unavailable', checks });
    });

    it.each([
      { what: 'answer', jobs: [job(0), job(3)], redis: () => Promise.resolve(true), state: 'up' },
      { what: 'are away', jobs: [job(0), job(null)], redis: () => Promise.resolve(false), state: 'away' },
      { what: 'fail', jobs: [job(null)], redis: () => Promise.reject(new Error('no')), state: 'away' },
    ])('tell how the queue and Redis are when they $what, and are 200', async ({ jobs, redis, state }) => {
      await app.close();
      app = await startMonitoredApp({ databaseUrl: proxy.url, jobs: () => Promise.resolve(jobs), redis });
      const checks = { database: 'up', migrations: 'up', queue: state, redis: state };
      const { statusCode, body } = await get('/ready?verbose');
      expect([statusCode, JSON.parse(body)]).toEqual([200, { status: 'ready', checks }]);
      expect((await get('/api/metrics/health')).json()).toMatchObject({ status: 'ok', checks });
    });

    it('do not wait for Redis without end', async () => {
      await app.close();
      const never = () => new Promise<never>(() => undefined);
      app = await startMonitoredApp({ databaseUrl: proxy.url, redis: never });
      const { statusCode, body } = await get('/ready?verbose');
      expect([statusCode, JSON.parse(body)]).toMatchObject([
        200,
        { checks: { database: 'up', redis: 'away' } },
      ]);
    });

    it('part ways while draining', async () => {
      app.get(Readiness).drain();
      expect(await ready()).toEqual({ status: 503, down: ['draining'] });
      expect((await get('/health')).statusCode).toBe(200);
      expect((await get('/api/metrics/health')).json()).toMatchObject({
        status: 'unavailable',
        checks: { database: 'up' },
        draining: true,
      });
    });
  });

  describe('a restart', () => {
    const signIn = (roles: string[]): void => {
      jest.spyOn(SignInGuard.prototype, 'canActivate').mockImplementation((context: ExecutionContext) => {
        const user: Principal = { userId: 1, sessionId: null, roles };
        Object.assign(context.switchToHttp().getRequest<FastifyRequest>(), { user });
        return true;
      });
    };

    it.each([
      { roles: ['admin'], allowRestart: true, status: 202 },
      { roles: ['admin'], allowRestart: false, status: 403 },
      { roles: ['user'], allowRestart: true, status: 403 },
    ])(
      'asked for by $roles where allowed is $allowRestart answers $status',
      async ({ roles, allowRestart, status }) => {
        const restart = jest.fn();
        app = await startMonitoredApp({ allowRestart, restart });
        signIn(roles);
        expect((await app.inject({ method: 'POST', url: '/health/restart' })).statusCode).toBe(status);
        expect(restart).toHaveBeenCalledTimes(status === 202 ? 1 : 0);
      },
    );
  });
});
