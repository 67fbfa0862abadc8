import { SystemClock } from '@coocook/kernel';
import type { MonitoringOptions } from '../application/monitoring-options';
import { RecentTraffic } from '../application/recent-traffic';
import { IntervalSampler } from './interval-sampler';

describe('IntervalSampler', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2027-03-01T09:00:03Z') });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('looks at the end of every interval, until the application ends', () => {
    const recent = new RecentTraffic(new SystemClock());
    let idle = 4;
    const pool = () => ({ total: 5, idle: idle--, waiting: 2 });
    const sampler = new IntervalSampler(recent, { pool } as unknown as MonitoringOptions);
    sampler.onApplicationBootstrap();
    jest.advanceTimersByTime(1_999);
    expect(recent.samples()).toEqual([]);
    jest.advanceTimersByTime(10_100);
    expect(recent.samples()).toMatchObject([
      { at: new Date('2027-03-01T09:00:00Z'), poolUsed: 1, poolIdle: 4, poolWaiting: 2 },
      { at: new Date('2027-03-01T09:00:05Z'), poolUsed: 2, poolIdle: 3 },
      { at: new Date('2027-03-01T09:00:10Z'), poolUsed: 3, poolIdle: 2 },
    ]);
    for (const { eventLoopLagSeconds } of recent.samples()) {
      expect(eventLoopLagSeconds).toBeGreaterThanOrEqual(0);
    }
    sampler.onApplicationShutdown();
    expect(jest.getTimerCount()).toBe(0);
  });
});
