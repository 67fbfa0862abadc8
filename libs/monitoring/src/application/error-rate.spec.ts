import { FixedClock } from '@coocook/kernel';
import { ErrorRate } from './error-rate';

const START = Date.parse('2027-03-01T09:00:00Z');
const after = (seconds: number): Date => new Date(START + seconds * 1000);

describe('ErrorRate', () => {
  let clock: FixedClock;
  let rate: ErrorRate;

  const record = (errors: number, successes: number): void => {
    for (let i = 0; i < errors; i++) rate.record(true);
    for (let i = 0; i < successes; i++) rate.record(false);
  };

  beforeEach(() => {
    clock = new FixedClock(after(0));
    rate = new ErrorRate(clock);
  });

  it('is 0 before the first answer', () => {
    expect(rate.share()).toBe(0);
  });

  it('is the share of errors among all recent answers', () => {
    record(1, 2);
    clock.moveTo(after(120));
    record(0, 1);
    expect(rate.share()).toBe(0.25);
  });

  it('remembers an answer for 5 minutes and no longer', () => {
    record(1, 0);
    clock.moveTo(after(299));
    expect(rate.share()).toBe(1);
    clock.moveTo(after(300));
    expect(rate.share()).toBe(0);
  });

  it('counts nothing twice when the ring comes round', () => {
    record(4, 0);
    clock.moveTo(after(300));
    record(0, 1);
    expect(rate.share()).toBe(0);
    clock.moveTo(after(3 * 86_400));
    record(1, 1);
    expect(rate.share()).toBe(0.5);
  });

  it('leaves out what a clock that was set back has not reached yet', () => {
    record(1, 0);
    clock.moveTo(after(-60));
    record(0, 1);
    expect(rate.share()).toBe(0);
  });
});
