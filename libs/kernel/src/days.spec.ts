import fc from 'fast-check';
import { dateOf, dayOf, weekdayOf } from './days';

describe('days', () => {
  it('count from the first of 1970 and come back as the same date', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('0001-01-01')).toBeLessThan(dayOf('0099-12-31'));
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
        expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  it('of a week begin with Monday', () => {
    expect(weekdayOf(dayOf('2026-11-16'))).toBe(1);
    expect(weekdayOf(dayOf('2026-11-22'))).toBe(7);
  });
});
