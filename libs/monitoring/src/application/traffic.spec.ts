import fc from 'fast-check';
import { durationQuantile, meanDuration, type Traffic } from './traffic';

const BOUNDS = [0.1, 0.5, 1, Infinity];

function trafficOf(durations: readonly number[]): Traffic {
  return {
    requests: durations.length,
    errors: 0,
    durationSum: durations.reduce((sum, duration) => sum + duration, 0),
    buckets: BOUNDS.map((le) => ({ le, count: durations.filter((duration) => duration <= le).length })),
  };
}

describe('duration figures', () => {
  it('are unknown before the first answer', () => {
    expect(meanDuration(trafficOf([]))).toBeNull();
    expect(durationQuantile(trafficOf([]), 0.5)).toBeNull();
  });

  it('have the exact mean', () => {
    expect(meanDuration(trafficOf([0.25, 0.75]))).toBe(0.5);
  });

  it('spread answers evenly inside a bucket', () => {
    const traffic = trafficOf([0.05, 0.05, 0.3, 0.3]);
    expect(durationQuantile(traffic, 0.25)).toBeCloseTo(0.05);
    expect(durationQuantile(traffic, 0.5)).toBeCloseTo(0.1);
    expect(durationQuantile(traffic, 0.75)).toBeCloseTo(0.3);
  });

  it('answer the highest finite bound for what lies beyond it', () => {
    expect(durationQuantile(trafficOf([30, 40]), 0.95)).toBe(1);
  });

  it('skip empty buckets', () => {
    expect(durationQuantile(trafficOf([0.7]), 0.5)).toBeCloseTo(0.75);
  });

  it('stay in the bucket that holds the true quantile', () => {
    const durations = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, q) => {
        const sorted = [...list].sort((a, b) => a - b);
        const exact = sorted[Math.ceil(q * sorted.length) - 1] ?? NaN;
        const upper = BOUNDS.find((le) => exact <= le) ?? NaN;
        const lower = [0, ...BOUNDS][BOUNDS.indexOf(upper)] ?? NaN;
        const estimate = durationQuantile(trafficOf(list), q) ?? NaN;
        expect(estimate).toBeGreaterThanOrEqual(lower);
        expect(estimate).toBeLessThanOrEqual(upper);
      }),
    );
  });
});
