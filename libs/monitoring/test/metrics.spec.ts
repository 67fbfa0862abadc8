import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parsePrometheusText, total, type Sample } from './prometheus-text';
import { FILES, PAGE, startMonitoredApp } from './start-monitored-app';

const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

describe('metrics over HTTP', () => {
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

  beforeEach(async () => {
    app = await startMonitoredApp();
  });

  afterEach(async () => {
    await app.close();
  });

  describe('where things are', () => {
    it('keeps each report at its own address only', async () => {
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

  describe('figures', () => {
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
      expect((await get('/metrics')).body).not.toMatch(/^# TYPE \w+_total gauge$/m);
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
});
