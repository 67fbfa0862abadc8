import { FixedClock } from '@coocook/kernel';
import { RecentTraffic, type Gauges } from './recent-traffic';

const START = Date.parse('2027-03-01T09:00:00Z');
const after = (seconds: number): Date => new Date(START + seconds * 1000);
const QUIET: Gauges = { poolUsed: 0, poolIdle: 1, poolWaiting: 0, eventLoopLagSeconds: 0 };
const BUSY: Gauges = { poolUsed: 5, poolIdle: 0, poolWaiting: 3, eventLoopLagSeconds: 0.25 };

let clock: FixedClock;
let traffic: RecentTraffic;

const record = (errors: number, successes: number): void => {
  for (let i = 0; i < errors; i++) traffic.record(0.003, true);
  for (let i = 0; i < successes; i++) traffic.record(0.003, false);
};

beforeEach(() => {
  clock = new FixedClock(after(0));
  traffic = new RecentTraffic(clock);
});

describe('The error rate', () => {
  it('is 0 before the first answer', () => {
    expect(traffic.errorRate()).toBe(0);
  });

  it('is the share of errors among all recent answers', () => {
    record(1, 2);
    clock.moveTo(after(120));
    record(0, 1);
    expect(traffic.errorRate()).toBe(0.25);
  });

  it('remembers an answer for 5 minutes and no longer', () => {
    record(1, 0);
    clock.moveTo(after(299));
    expect(traffic.errorRate()).toBe(1);
    clock.moveTo(after(300));
    expect(traffic.errorRate()).toBe(0);
  });

  it('counts nothing twice when the ring comes round', () => {
    record(4, 0);
    clock.moveTo(after(305));
    record(0, 1);
    expect(traffic.errorRate()).toBe(0);
    clock.moveTo(after(3 * 86_400));
    record(1, 1);
    expect(traffic.errorRate()).toBe(0.5);
  });

  it('leaves out what a clock that was set back has not reached yet', () => {
    record(1, 0);
    clock.moveTo(after(-60));
    record(0, 1);
    expect(traffic.errorRate()).toBe(0);
  });
});

describe('Samples of recent traffic', () => {
  it('leave out the interval that is running', () => {
    record(0, 1);
    traffic.endIntervals(BUSY);
    expect(traffic.samples()).toEqual([]);
  });

  it('hold what was answered in an interval, how fast, and what the process looked like at its end', () => {
    traffic.record(0.004, false);
    traffic.record(0.2, true);
    clock.moveTo(after(5));
    record(0, 7);
    traffic.endIntervals(BUSY);
    expect(traffic.samples()).toEqual([
      { at: after(0), requests: 2, errors: 1, p50Seconds: 0.005, p95Seconds: expect.any(Number), ...BUSY },
    ]);
    expect(traffic.samples()[0]?.p95Seconds).toBeCloseTo(0.235);
  });

  it('are there for intervals without an answer too', () => {
    clock.moveTo(after(5));
    traffic.endIntervals(QUIET);
    expect(traffic.samples()).toEqual([
      { at: after(0), requests: 0, errors: 0, p50Seconds: null, p95Seconds: null, ...QUIET },
    ]);
  });

  it('have no gap when the process was held up over several intervals', () => {
    clock.moveTo(after(16));
    traffic.endIntervals(BUSY);
    expect(traffic.samples().map(({ at, eventLoopLagSeconds }) => [at, eventLoopLagSeconds])).toEqual(
      [0, 5, 10].map((seconds) => [after(seconds), BUSY.eventLoopLagSeconds]),
    );
  });

  it('are the last 60, oldest first, with every answer in exactly one', () => {
    for (let i = 0; i < 100; i++) {
      clock.moveTo(after(5 * i));
      traffic.endIntervals(QUIET);
      record(0, i);
    }
    const samples = traffic.samples();
    expect(samples.map(({ requests }) => requests)).toEqual(Array.from({ length: 60 }, (_, i) => 39 + i));
    expect(samples.map(({ at }) => at)).toEqual(Array.from({ length: 60 }, (_, i) => after(5 * (39 + i))));
  });

  it('beyond the highest bound are said to have taken that long', () => {
    traffic.record(60, false);
    clock.moveTo(after(5));
    traffic.endIntervals(QUIET);
    expect(traffic.samples()).toMatchObject([{ p50Seconds: 10, p95Seconds: 10 }]);
  });

  it('go on after the clock was set back', () => {
    clock.moveTo(after(5));
    traffic.endIntervals(QUIET);
    clock.moveTo(after(-60));
    traffic.endIntervals(QUIET);
    clock.moveTo(after(-55));
    traffic.endIntervals(BUSY);
    expect(traffic.samples()).toMatchObject([{ at: after(-60), ...BUSY }]);
  });
});

it('The next interval begins with a multiple of 5 s', () => {
  clock.moveTo(after(5));
  expect(traffic.millisecondsToNextInterval()).toBe(5_000);
  clock.moveTo(after(9.999));
  expect(traffic.millisecondsToNextInterval()).toBe(1);
});
