import { FixedClock } from '@coocook/kernel';
import { Registry } from 'prom-client';
import { RecentTraffic } from '../application/recent-traffic';
import { RequestMetrics } from './request-metrics';

describe('RequestMetrics', () => {
  let metrics: RequestMetrics;

  beforeEach(() => {
    metrics = new RequestMetrics(
      new Registry(),
      new RecentTraffic(new FixedClock(new Date('2027-03-01T09:00:00Z'))),
    );
  });

  it('sums the histogram over methods, routes and statuses', async () => {
    metrics.record({ method: 'GET', route: '/ready', status: 200, seconds: 0.004 });
    metrics.record({ method: 'GET', route: '/ready', status: 503, seconds: 0.2 });
    metrics.record({ method: 'POST', route: 'unmatched', status: 404, seconds: 20 });
    const { requests, errors, durationSum, buckets } = await metrics.traffic();
    expect({ requests, errors }).toEqual({ requests: 3, errors: 1 });
    expect(durationSum).toBeCloseTo(20.204);
    const counts = new Map(buckets.map(({ le, count }) => [le, count]));
    expect([0.005, 0.1, 0.25, 10, Infinity].map((le) => counts.get(le))).toEqual([1, 1, 2, 2, 3]);
  });

  it('calls 5xx an error and nothing below', () => {
    metrics.record({ method: 'GET', route: '/ready', status: 499, seconds: 0 });
    expect(metrics.errorRate()).toBe(0);
    metrics.record({ method: 'GET', route: '/ready', status: 500, seconds: 0 });
    expect(metrics.errorRate()).toBe(0.5);
  });

  it('answers with the numbers of the moment it was asked', async () => {
    metrics.record({ method: 'GET', route: '/ready', status: 200, seconds: 0 });
    const asked = metrics.traffic();
    metrics.record({ method: 'GET', route: '/ready', status: 200, seconds: 0 });
    expect((await asked).requests).toBe(1);
  });

  it('starts from zero in every bucket', async () => {
    const { requests, buckets } = await metrics.traffic();
    expect(requests).toBe(0);
    expect(buckets.at(-1)).toEqual({ le: Infinity, count: 0 });
  });
});
