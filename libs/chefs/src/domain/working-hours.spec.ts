import fc from 'fast-check';
import {
  hoursOfDate,
  isRangeEnd,
  isRangeStart,
  minutesOf,
  WeeklyHours,
  type WeeklyRange,
} from './working-hours';

const range = (weekday: number, start: string, end: string): WeeklyRange => ({ weekday, start, end });

describe('weekly hours', () => {
  it.each<[string, WeeklyRange[]]>([
    ['are none at all', []],
    ['touch within a day', [range(1, '10:00', '14:00'), range(1, '14:00', '18:00')]],
    ['touch at midnight', [range(1, '18:00', '24:00'), range(2, '00:00', '02:00')]],
    ['touch round the week', [range(7, '18:00', '02:00'), range(1, '02:00', '05:00')]],
    ['fill the week', [1, 2, 3, 4, 5, 6, 7].map((day) => range(day, '00:00', '24:00'))],
    ['last a minute less than a day', [range(1, '10:00', '09:59')]],
  ])('may be such that they %s', (_what, ranges) => {
    expect(WeeklyHours.of(ranges).ranges).toEqual(
      ranges.length === 2 ? expect.arrayContaining(ranges) : ranges,
    );
  });

  it.each<[string, WeeklyRange[], string]>([
    [
      'in a day',
      [range(1, '10:00', '14:00'), range(1, '13:59', '18:00')],
      '10:00–14:00 overlaps Monday 13:59',
    ],
    ['twice', [range(3, '10:00', '14:00'), range(3, '10:00', '12:00')], 'Wednesday'],
    [
      'past midnight',
      [range(5, '18:00', '02:00'), range(6, '01:00', '05:00')],
      'Friday 18:00–02:00 overlaps Saturday',
    ],
    [
      'round the week',
      [range(1, '01:00', '05:00'), range(7, '18:00', '02:00')],
      'Sunday 18:00–02:00 overlaps Monday',
    ],
    ['over a whole day', [range(1, '10:00', '09:00'), range(1, '23:00', '24:00')], 'Monday 23:00–24:00'],
  ])('never overlap %s', (_what, ranges, message) => {
    expect(() => WeeklyHours.of(ranges)).toThrow(message);
  });

  it('never start and end at the same time, nor come in more than twelve pieces a day', () => {
    expect(() => WeeklyHours.of([range(1, '00:00', '00:00')])).toThrow('starts and ends at the same time');
    const pieces = Array.from({ length: 13 }, (_, hour) => {
      const start = `${String(hour).padStart(2, '0')}:00`;
      return range(1, start, start.replace(':00', ':30'));
    });
    expect(() => WeeklyHours.of(pieces)).toThrow('At most 12');
    expect(WeeklyHours.of(pieces.slice(1)).ranges).toHaveLength(12);
  });

  it('are answered by weekday and start, however they were sent', () => {
    const sent = [range(7, '10:00', '12:00'), range(1, '18:00', '20:00'), range(1, '08:00', '09:00')];
    expect(WeeklyHours.of(sent).ranges).toEqual([sent[2], sent[1], sent[0]]);
    expect(WeeklyHours.of(sent).startingOn(1)).toEqual([sent[2], sent[1]]);
  });

  it('are refused exactly when two ranges share a minute of the endless week', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const ranges = fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        start: time,
        end: fc.oneof(time, fc.constant('24:00')),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(ranges, (list) => {
        fc.pre(list.every(({ start, end }) => start !== end));
        const minutes = list.flatMap((one) => {
          const { from, to } = minutesOf(one);
          const midnight = (one.weekday - 1) * 1440;
          return Array.from({ length: (to - from) / 30 }, (_, i) => (midnight + from + i * 30) % 10080);
        });
        const share = new Set(minutes).size < minutes.length;
        let isRefused = false;
        try {
          WeeklyHours.of(list);
        } catch {
          isRefused = true;
        }
        expect(isRefused).toBe(share);
      }),
    );
  });
});

describe('the hours of a date', () => {
  it('may run past midnight, be empty, and never overlap', () => {
    expect(hoursOfDate([])).toEqual([]);
    expect(
      hoursOfDate([
        { start: '18:00', end: '02:00' },
        { start: '09:00', end: '12:00' },
      ])[0]?.start,
    ).toBe('09:00');
    const overlap = [
      { start: '20:00', end: '02:00' },
      { start: '23:00', end: '24:00' },
    ];
    expect(() => hoursOfDate(overlap)).toThrow('20:00–02:00 overlaps 23:00–24:00');
    expect(() => hoursOfDate([{ start: '10:00', end: '10:00' }])).toThrow('same time');
  });
});

describe('the times of a range', () => {
  it('end at 24:00 but never start there', () => {
    expect([isRangeStart('24:00'), isRangeEnd('24:00'), isRangeEnd('24:01')]).toEqual([false, true, false]);
    expect(minutesOf({ start: '18:00', end: '24:00' })).toEqual({ from: 1080, to: 1440 });
    expect(minutesOf({ start: '18:00', end: '00:00' })).toEqual({ from: 1080, to: 1440 });
    expect(minutesOf({ start: '18:00', end: '02:00' })).toEqual({ from: 1080, to: 1560 });
  });
});
