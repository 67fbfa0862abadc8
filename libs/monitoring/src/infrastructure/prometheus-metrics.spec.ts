import { FixedClock } from '@coocook/kernel';
import { Registry } from 'prom-client';
import { NO_ERRORS } from '../../test/no-errors';
import { RecentTraffic } from '../application/recent-traffic';
import { PrometheusMetrics } from './prometheus-metrics';
import { RequestMetrics } from './request-metrics';

function metricsOf(registry: Registry, requests: RequestMetrics): PrometheusMetrics {
  return new PrometheusMetrics(registry, requests, {
    databaseUrl: '',
    migrations: () => [],
    redis: null,
    ...NO_ERRORS,
    jobs: () => Promise.resolve([]),
    pool: () => ({ total: 3, idle: 1, waiting: 0 }),
    allowRestart: false,
    restart: () => undefined,
  });
}

describe('PrometheusMetrics', () => {
  it('describes every metric that it shows, with its labels', async () => {
    const registry = new Registry();
    const clock = new FixedClock(new Date('2027-03-01T09:00:00Z'));
    const metrics = metricsOf(registry, new RequestMetrics(registry, new RecentTraffic(clock)));
    const catalogue = await metrics.catalogue();
    const shown = [...(await metrics.withDerived()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(catalogue.map(({ name }) => name)).toEqual(shown);
    expect(catalogue[0]).toEqual({
      name: 'http_request_duration_seconds',
      type: 'histogram',
      labels: ['method', 'route', 'status'],
      help: 'Time to answer an HTTP request, in seconds.',
    });
    expect(catalogue.at(-1)).toMatchObject({ name: 'softfactory_uptime_seconds', type: 'gauge', labels: [] });
  });

  it('derives from the very numbers it shows, even when an answer comes in between', async () => {
    const registry = new Registry();
    const clock = new FixedClock(new Date('2027-03-01T09:00:00Z'));
    const requests = new RequestMetrics(registry, new RecentTraffic(clock));
    const metrics = metricsOf(registry, requests);
    const answer = { method: 'GET', route: '/ready', status: 200, seconds: 0.02 };
    requests.record(answer);
    const scrape = metrics.withDerived();
    requests.record(answer);
    await Promise.resolve();
    requests.record(answer);
    const text = await scrape;
    expect(text).toContain(
      '\nhttp_request_duration_seconds_count{method="GET",route="/ready",status="200"} 1\n',
    );
    expect(text).toContain('\nsoftfactory_requests_total 1\n');
    expect(text).toContain('\nsoftfactory_request_duration_bucket{le="0.025"} 1\n');
  });
});
