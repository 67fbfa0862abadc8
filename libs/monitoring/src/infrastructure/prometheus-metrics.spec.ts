import { FixedClock } from '@coocook/kernel';
import { Registry } from 'prom-client';
import { RecentTraffic } from '../application/recent-traffic';
import { PrometheusMetrics } from './prometheus-metrics';
import { RequestMetrics } from './request-metrics';
import { NO_ERRORS } from '../../test/no-errors';

describe('PrometheusMetrics', () => {
  it('derives from the very numbers it shows, even when an answer comes in between', async () => {
    const registry = new Registry();
    const clock = new FixedClock(new Date('2027-03-01T09:00:00Z'));
    const requests = new RequestMetrics(registry, new RecentTraffic(clock));
    const metrics = new PrometheusMetrics(registry, requests, {
      databaseUrl: '',
      migrations: () => [],
      redis: null,
      ...NO_ERRORS,
      jobs: () => Promise.resolve([]),
      pool: () => ({ total: 3, idle: 1, waiting: 0 }),
      allowRestart: false,
      restart: () => undefined,
    });
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
