import { booking } from '../../../test/samples';
import {
  askedFor,
  byDate,
  daysOf,
  hoursOn,
  hoursShown,
  parseCalendarSearch,
  spanOfBooking,
  spanOfRange,
  spillOf,
  turned,
} from './calendar';

const week = (date: string) => ({ view: 'week', date }) as const;
const month = (date: string) => ({ view: 'month', date }) as const;

describe('the calendar of a chef', () => {
  it('reads the address, and shows the week of today for what makes no sense', () => {
    const today = '2026-11-30';
    expect(parseCalendarSearch({ view: 'month', date: '2027-03-01' }, today)).toEqual(month('2027-03-01'));
    for (const raw of [
      {},
      { view: 'year', date: '2027-3-1' },
      { date: '2027-02-30' },
      { date: '2027-13-01' },
      { date: '9999-12-31' },
      { date: '' },
    ]) {
      expect(parseCalendarSearch(raw, today)).toEqual(week(today));
    }
  });

  it('has whole weeks, as the reader’s language begins them', () => {
    const days = daysOf(week('2027-03-03'), 'en-US');
    expect([days.length, days[0], days.at(-1)]).toEqual([7, '2027-02-28', '2027-03-06']);
    expect(daysOf(week('2027-03-03'), 'de-DE')[0]).toBe('2027-03-01');
    const whole = daysOf(month('2027-02-10'), 'de-DE');
    expect([whole.length, whole[0], whole.at(-1)]).toEqual([28, '2027-02-01', '2027-02-28']);
    expect(daysOf(month('2027-03-31'), 'en-US')).toHaveLength(35);
  });

  it('turns by a week or a month, and never past a short month', () => {
    expect(turned(week('2026-12-31'), 1)).toEqual(week('2027-01-07'));
    expect(turned(week('2027-01-01'), -1)).toEqual(week('2026-12-25'));
    expect(turned(month('2027-01-31'), 1)).toEqual(month('2027-02-01'));
    expect(turned(month('2027-03-31'), -1)).toEqual(month('2027-02-01'));
  });

  it('knows the hours of a date: those set for it, else those of its weekday', () => {
    const weekly = [
      { weekday: 1, start: '10:00', end: '12:00' },
      { weekday: 7, start: '18:00', end: '02:00' },
    ];
    const dates = [{ date: '2027-03-08', ranges: [] }];
    expect(hoursOn('2027-03-01', weekly, dates)).toEqual([weekly[0]]);
    expect(hoursOn('2027-03-07', weekly, dates)).toEqual([weekly[1]]);
    expect(hoursOn('2027-03-08', weekly, dates)).toEqual([]);
    expect(hoursOn('2027-03-09', weekly, dates)).toEqual([]);
  });

  it('shows what holds time, by the date on which it starts', () => {
    const all = (
      ['pending', 'confirmed', 'completed', 'no_show', 'declined', 'expired', 'cancelled'] as const
    ).map((status, id) => ({ ...booking, id, status }));
    const other = { ...booking, id: 9, starts_at: '2027-03-01T16:30:00.000Z' };
    const days = byDate([...all, other], 'Asia/Seoul');
    expect([...days.keys()]).toEqual(['2027-03-01', '2027-03-02']);
    expect(days.get('2027-03-02')).toEqual([{ booking: other, time: '01:30' }]);
    expect(days.get('2027-03-01')?.map((placed) => placed.booking.status)).toEqual([
      'pending',
      'confirmed',
      'completed',
      'no_show',
    ]);
  });

  it('places bookings on its own clock, whatever the zone in which they were booked', () => {
    const days = byDate([booking], 'America/New_York');
    expect([...days]).toEqual([['2027-03-01', [{ booking, time: '04:00' }]]]);
    const early = { ...booking, starts_at: '2027-03-01T03:00:00.000Z' };
    expect([...byDate([early], 'America/New_York').keys()]).toEqual(['2027-02-28']);
    expect(askedFor(['2027-03-01', '2027-03-07'])).toEqual({ from: '2027-02-26', to: '2027-03-10' });
  });

  it('draws what runs past midnight on two days', () => {
    const late = spanOfBooking({ booking: { ...booking, duration_hours: 3 }, time: '22:30' });
    expect([late, spillOf(late)]).toEqual([
      { from: 1350, to: 1530 },
      { from: 0, to: 90 },
    ]);
    expect(spanOfRange({ start: '18:00', end: '02:00' })).toEqual({ from: 1080, to: 1560 });
    expect(spillOf(spanOfRange({ start: '18:00', end: '24:00' }))).toBeNull();
  });

  it('shows the hours that something needs, and an evening at least', () => {
    expect(hoursShown([])).toEqual({ first: 17, last: 22 });
    expect(hoursShown([{ from: 615, to: 700 }])).toEqual({ first: 10, last: 22 });
    expect(hoursShown([{ from: 1350, to: 1530 }])).toEqual({ first: 17, last: 24 });
  });
});
