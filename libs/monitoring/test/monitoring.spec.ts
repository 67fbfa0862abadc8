import { SignInGuard, type Principal } from '@coocook/identity';
import { Clock, SystemClock } from '@coocook/kernel';
import { ProblemFilter } from '@coocook/server-kit';
import { Controller, Get, Global, Module, Param, RequestMethod, type ExecutionContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MonitoringModule, Readiness, type MonitoringOptions } from '../src/index';
import { InterruptibleProxy } from './interruptible-proxy';
import { parsePrometheusText, total, type Sample } from './prometheus-text';

const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';
const FILES = ['/assets/index-1a2b.js', '/assets/index-3c4d.css'];
const PAGE = '/chefs/1';
const NOWHERE = 'postgresql://nobody@127.0.0.1:1/none';

@Controller('things')
class ThingsController {
  @Get(':id')
  find(@Param('id') id: string): { id: string } {
    if (id === 'broken') throw new Error('broken');
    return { id };
  }
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

async function start(options: Partial<MonitoringOptions> = {}): Promise<NestFastifyApplication> {
  const monitoring = MonitoringModule.forRoot({
    databaseUrl: NOWHERE,
    pool: () => ({ total: 5, idle: 3, waiting: 2 }),
    allowRestart: true,
    restart: () => undefined,
    ...options,
  });
  @Module({ imports: [ClockModule, monitoring], controllers: [ThingsController] })
  class App {}
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  app.setGlobalPrefix('api', {
    exclude: [
      { path: 'health', method: RequestMethod.GET },
      { path: 'ready', method: RequestMethod.GET },
      { path: 'metrics', method: RequestMethod.GET },
      { path: 'health/restart', method: RequestMethod.POST },
    ],
  });
  const server = app.getHttpAdapter().getInstance();
  for (const file of FILES) server.get(file, () => 'content');
  server.get('/*', (request, reply) => (request.url === PAGE ? reply.send('content') : reply.callNotFound()));
  await app.init();
  await server.ready();
  return app;
}

describe('monitoring over HTTP', () => {
  let app: NestFastifyApplication;

  const get = (url: string) => app.inject({ method: 'GET', url });
  const scrape = async (url: string): Promise<readonly Sample[]> => {
    const { headers, body } = await get(url);
    expect(headers['content-type']).toBe(PROMETHEUS_TEXT);
    return parsePrometheusText(body);
  };
  const counted = (samples: readonly Sample[], labels: Record<string, string>): number =>
    total(samples, 'http_request_duration_seconds_count', (sample) =>
      Object.entries(labels).every(([name, value]) => sample.labels[name] === value),
    );

  afterEach(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  describe('where things are', () => {
    it('keeps each report at its own address only', async () => {
      app = await start();
      const addresses = [
        '/api',
        '/api/metrics',
        '/api/health',
        '/api/ready',
        '/metrics/health',
        '/metrics/prometheus',
      ];
      for (const url of addresses) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
    });
  });

  describe('metrics', () => {
    beforeEach(async () => {
      app = await start();
    });

    it('label answers with method, route template and status', async () => {
      await get('/api/things/1');
      await get('/api/things/2');
      await get('/api/things/broken');
      const samples = await scrape('/metrics');
      expect(counted(samples, { method: 'GET', route: '/api/things/:id', status: '200' })).toBe(2);
      expect(counted(samples, { method: 'GET', route: '/api/things/:id', status: '500' })).toBe(1);
    });

    it('stay as few as they are when a scanner tries 500 paths and odd methods', async () => {
      for (let i = 0; i < 500; i++) {
        const path = `${i % 2 ? '/api' : ''}/${Math.random().toString(36).slice(2)}/${i}`;
        const method = (['GET', 'POST', 'PURGE', 'PROPFIND', 'TRACE'] as const)[i % 5];
        await app.inject({ method: method as 'GET', url: path });
      }
      const samples = await scrape('/metrics');
      const labels = samples
        .filter(({ name }) => name === 'http_request_duration_seconds_count')
        .map(({ labels: { method, route, status } }) => `${method} ${route} ${status}`);
      expect(labels.sort()).toEqual(['GET unmatched 404', 'OTHER unmatched 404', 'POST unmatched 404']);
      expect(counted(samples, { route: 'unmatched' })).toBe(500);
    });

    it('show the process and the pool', async () => {
      const samples = await scrape('/metrics');
      expect(total(samples, 'process_cpu_seconds_total')).toBeGreaterThan(0);
      expect(total(samples, 'db_pool_connections', ({ labels }) => labels.state === 'idle')).toBe(3);
      expect(total(samples, 'db_pool_connections', ({ labels }) => labels.state === 'used')).toBe(2);
      expect(total(samples, 'db_pool_pending_requests')).toBe(2);
    });

    it('derive six figures under /api only', async () => {
      expect((await get('/metrics')).body).not.toContain('softfactory_');
      const samples = await scrape('/api/metrics/prometheus');
      const names = new Set(
        samples.map(({ name }) => name).filter((name) => name.startsWith('softfactory_')),
      );
      expect([...names].sort()).toEqual([
        'softfactory_db_connections',
        'softfactory_error_rate',
        'softfactory_errors_total',
        'softfactory_request_duration_bucket',
        'softfactory_request_duration_count',
        'softfactory_request_duration_sum',
        'softfactory_requests_total',
        'softfactory_uptime_seconds',
      ]);
      expect(total(samples, 'softfactory_db_connections')).toBe(5);
      expect(total(samples, 'softfactory_uptime_seconds')).toBeGreaterThan(0);
    });

    it('agree with what they are derived from in every scrape, even under load', async () => {
      const load = Array.from({ length: 200 }, (_, i) => get(`/api/things/${i % 4 === 0 ? 'broken' : i}`));
      const during = await Promise.all(Array.from({ length: 10 }, () => scrape('/api/metrics/prometheus')));
      await Promise.all(load);
      const last = await scrape('/api/metrics/prometheus');
      for (const samples of [...during.filter((seen) => seen.some(({ labels }) => labels.route)), last]) {
        const base = (part: string, which?: (sample: Sample) => boolean): number =>
          total(samples, `http_request_duration_seconds_${part}`, which);
        const isError = ({ labels }: Sample): boolean => labels.status?.startsWith('5') ?? false;
        const errors = samples.some(isError) ? base('count', isError) : 0;
        expect(total(samples, 'softfactory_requests_total')).toBe(base('count'));
        expect(total(samples, 'softfactory_request_duration_count')).toBe(base('count'));
        expect(total(samples, 'softfactory_errors_total')).toBe(errors);
        expect(total(samples, 'softfactory_error_rate')).toBeCloseTo(errors / base('count'));
        expect(total(samples, 'softfactory_request_duration_sum')).toBeCloseTo(base('sum'));
        for (const { labels } of samples.filter(
          ({ name }) => name === 'softfactory_request_duration_bucket',
        )) {
          const sameBound = (sample: Sample): boolean => sample.labels.le === labels.le;
          const derived = total(samples, 'softfactory_request_duration_bucket', sameBound);
          expect(derived).toBe(base('bucket', sameBound));
        }
      }
      expect(total(last, 'softfactory_requests_total')).toBe(210);
      expect(total(last, 'softfactory_errors_total')).toBe(50);
    });

    it('are summed up in real figures', async () => {
      expect((await get('/api/metrics/summary')).json()).toMatchObject({
        requests: 0,
        errors: 0,
        error_rate: 0,
        mean_duration_seconds: null,
        p95_duration_seconds: null,
      });
      await get('/api/things/1');
      await get('/api/things/broken');
      const { statusCode, body } = await get('/api/metrics/summary');
      expect(statusCode).toBe(200);
      const summary = JSON.parse(body) as Record<string, number>;
      expect(summary).toMatchObject({ requests: 3, errors: 1, error_rate: 1 / 3, db_connections: 5 });
      expect(summary.mean_duration_seconds).toBeGreaterThan(0);
      expect(summary.p95_duration_seconds).toBeGreaterThanOrEqual(summary.p50_duration_seconds ?? NaN);
    });

    it('count the pages and files of the SPA under one name', async () => {
      for (const url of [...FILES, PAGE]) await get(url);
      expect(counted(await scrape('/metrics'), { route: 'page', status: '200' })).toBe(FILES.length + 1);
    });
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
      app = await start({ databaseUrl: proxy.url });
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
        checks: { database: 'up' },
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
        checks: { database: 'down' },
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
        app = await start({ allowRestart, restart });
        signIn(roles);
        expect((await app.inject({ method: 'POST', url: '/health/restart' })).statusCode).toBe(status);
        expect(restart).toHaveBeenCalledTimes(status === 202 ? 1 : 0);
      },
    );
  });
});
