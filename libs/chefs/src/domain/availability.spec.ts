import { toInstant } from '@coocook/kernel';
import { ALWAYS, aSchedule, everyDay, taken } from '../../test/builders';
import { Availability, dateSpan, type Occupied } from './availability';
import type { Schedule } from './schedule';
import { explain, UNAVAILABLE_REASONS } from './unavailable';
import { WeeklyHours } from './working-hours';

const NOW = new Date('2027-01-10T00:00:00Z');

function on(date: string, schedule: Schedule, occupied: readonly Occupied[] = [], now = NOW): Availability {
  return new Availability(schedule, { from: date, to: date }, occupied, now);
}

function starts(date: string, schedule: Schedule, hours = 1, occupied: readonly Occupied[] = []): string[] {
  const [day] = on(date, schedule, occupied).days(hours);
  return (day?.slots ?? []).map(({ startTime }) => startTime);
}

const why = (text: string, hours: number, schedule: Schedule, occupied: readonly Occupied[] = []) => {
  const [date = '', time = ''] = text.split(' ');
  return on(date, schedule, occupied).whyNot({ date, time }, hours);
};

describe('what is offered', () => {
  it('starts on the grid and ends with the hours', () => {
    const schedule = aSchedule({ weekly: everyDay({ start: '18:00', end: '21:00' }) });
    expect(starts('2027-03-01', schedule)).toEqual(['18:00', '18:30', '19:00', '19:30', '20:00']);
    expect(starts('2027-03-01', schedule, 3)).toEqual(['18:00']);
    expect(starts('2027-03-01', schedule, 4)).toEqual([]);
  });

  it('stands on the grid of the hour, wherever the hours begin', () => {
    const weekly = everyDay({ start: '09:20', end: '12:00' });
    expect(starts('2027-03-01', aSchedule({ weekly }, { gridMinutes: 60 }))).toEqual(['10:00', '11:00']);
    expect(starts('2027-03-01', aSchedule({ weekly }, { gridMinutes: 15 }))[0]).toBe('09:30');
  });

  it('joins ranges that touch, also at midnight and round the week', () => {
    const weekly = WeeklyHours.of([
      { weekday: 7, start: '22:00', end: '24:00' },
      { weekday: 1, start: '00:00', end: '01:00' },
      { weekday: 1, start: '01:00', end: '02:00' },
    ]);
    expect(starts('2027-02-28', aSchedule({ weekly }, { gridMinutes: 60 }), 3)).toEqual(['22:00', '23:00']);
  });

  it('stands under its own date when the hours run past midnight', () => {
    const weekly = WeeklyHours.of([{ weekday: 5, start: '22:00', end: '02:00' }]);
    const schedule = aSchedule({ weekly }, { gridMinutes: 60 });
    expect(starts('2027-03-05', schedule)).toEqual(['22:00', '23:00']);
    expect(starts('2027-03-06', schedule)).toEqual(['00:00', '01:00']);
    expect(starts('2027-03-05', schedule, 4)).toEqual(['22:00']);
  });

  it('takes the hours of a single date instead of those that start that day, and leaves those of the night before', () => {
    const weekly = everyDay({ start: '20:00', end: '02:00' });
    const dates = new Map([['2027-03-02', [{ start: '12:00', end: '14:00' }]]]);
    const schedule = aSchedule({ weekly, dates }, { gridMinutes: 60 });
    expect(starts('2027-03-02', schedule)).toEqual(['00:00', '01:00', '12:00', '13:00']);
    expect(starts('2027-03-03', schedule)[0]).toBe('20:00');
  });

  it('lets the buffer run past the hours, and keeps that of others free', () => {
    const schedule = aSchedule({ weekly: everyDay({ start: '18:00', end: '22:00' }) }, { bufferMinutes: 60 });
    expect(starts('2027-03-01', schedule, 2).at(-1)).toBe('20:00');
    const before = taken('2027-03-01T09:00:00Z', 1, 30);
    expect(starts('2027-03-01', schedule, 1, [before])).toEqual(['19:30', '20:00', '20:30', '21:00']);
    const after = taken('2027-03-01T12:00:00Z', 1);
    expect(starts('2027-03-01', schedule, 1, [after])).toEqual(['18:00', '18:30', '19:00']);
  });

  it('gives the reason of the start that came nearest on a day without any', () => {
    const schedule = aSchedule({ dates: new Map([['2027-03-02', []]]) });
    const reasonOn = (date: string, hours = 1, occupied: Occupied[] = []) =>
      on(date, schedule, occupied).days(hours)[0]?.reason;
    expect(reasonOn('2027-03-01')).toBeNull();
    expect(reasonOn('2027-03-02')).toBe('time_off');
    expect(reasonOn('2027-01-09')).toBe('past');
    expect(reasonOn('2029-03-01')).toBe('horizon');
    expect(reasonOn('2027-03-01', 12, [taken('2027-03-01T05:00:00Z', 1)])).toBe('booked');
  });
});

describe('why not, in the order of the contract', () => {
  const busy = [taken('2027-03-01T09:00:00Z', 2, 30)];
  const schedule = aSchedule(
    { dates: new Map([['2027-03-02', []]]) },
    { minHours: 2, maxHours: 3, minNoticeHours: 48, horizonDays: 60, bufferMinutes: 30 },
  );

  it.each([
    ['2027-01-10 09:00', 1, 'past'],
    ['2027-01-10 09:01', 1, 'too_short'],
    ['2027-01-10 09:01', 4, 'too_long'],
    ['2027-01-10 10:01', 2, 'off_grid'],
    ['2027-03-02 10:00', 2, 'time_off'],
    ['2027-03-01 09:30', 2, 'outside_hours'],
    ['2027-03-01 20:30', 2, 'outside_hours'],
    ['2027-01-12 08:30', 2, 'outside_hours'],
    ['2027-01-11 20:00', 2, 'notice'],
    ['2027-03-12 10:00', 2, 'horizon'],
    ['2027-03-01 16:30', 2, 'booked'],
    ['2027-03-01 19:30', 2, 'booked'],
    ['2027-03-01 20:00', 2, 'buffer'],
    ['2027-03-01 16:00', 2, 'buffer'],
    ['2027-03-01 15:30', 2, null],
    ['2027-03-11 10:00', 2, null],
  ])('%s for %i hours: %s', (text, hours, reason) => {
    expect(why(text, hours, schedule, busy)).toBe(reason);
  });

  it('judges notice to the instant, in elapsed hours', () => {
    const now = new Date('2027-03-01T00:00:00Z');
    const at = (time: string, instant = now) =>
      on('2027-03-03', schedule, [], instant).whyNot({ date: '2027-03-03', time }, 2);
    expect(at('10:00')).toBeNull();
    expect(at('10:00', new Date('2027-03-01T01:00:00.001Z'))).toBe('notice');
  });

  it('counts the horizon in days of the chef’s calendar, the last one included', () => {
    // 11 January 09:00 in Seoul; still the 10th in New York.
    const lateNow = new Date('2027-01-11T00:00:00Z');
    const reaches = (timeZone: string, date: string) =>
      on(date, aSchedule({ timeZone }, { horizonDays: 2 }), [], lateNow).whyNot({ date, time: '21:00' }, 1);
    expect([reaches('Asia/Seoul', '2027-01-13'), reaches('Asia/Seoul', '2027-01-14')]).toEqual([
      null,
      'horizon',
    ]);
    expect([reaches('America/New_York', '2027-01-12'), reaches('America/New_York', '2027-01-13')]).toEqual([
      null,
      'horizon',
    ]);
  });

  it('blames the day off only for the part of a slot that lies on it', () => {
    const evening = aSchedule({
      weekly: everyDay({ start: '00:00', end: '24:00' }),
      dates: new Map([['2027-03-02', []]]),
    });
    expect(why('2027-03-01 23:00', 2, evening)).toBe('time_off');
    expect(why('2027-03-01 22:00', 2, evening)).toBeNull();
    const short = aSchedule({ dates: new Map([['2027-03-02', []]]) });
    expect(why('2027-03-01 23:00', 2, short)).toBe('outside_hours');
  });

  it('has words for every reason', () => {
    for (const reason of UNAVAILABLE_REASONS)
      expect(explain(reason, schedule.rules)).toMatch(/^[A-Z].{15,}$/);
    expect(explain('notice', schedule.rules)).toContain('48 hours');
    expect(explain('too_short', { ...schedule.rules, minHours: 1 })).toContain('1 hour');
  });
});

describe('nights on which the clocks change', () => {
  const utc = (date: string, schedule: Schedule, hours: number): string[] =>
    (on(date, schedule, [], new Date(Date.parse(date) - 30 * 86_400_000)).days(hours)[0]?.slots ?? []).map(
      ({ startTime, slot }) => `${startTime} ${slot.startsAt.toISOString().slice(11, 16)}`,
    );
  const night = (timeZone: string, start: string, end: string, gridMinutes: 15 | 30 | 60 = 30): Schedule =>
    aSchedule({ timeZone, weekly: everyDay({ start, end }) }, { gridMinutes, horizonDays: 730 });

  it.each([
    ['2027-03-14 02:00', 'America/New_York'],
    ['2027-03-14 02:30', 'America/New_York'],
    ['2027-03-28 02:30', 'Europe/Berlin'],
    ['2027-10-03 02:00', 'Australia/Lord_Howe'],
    ['2027-03-28 00:30', 'Asia/Beirut'],
  ])('%s never happens in %s', (text, timeZone) => {
    expect(why(text, 1, aSchedule({ timeZone, weekly: ALWAYS }))).toBe('dst_gap');
  });

  it('passes over what the clocks skip and loses that hour', () => {
    expect(utc('2027-03-14', night('America/New_York', '01:00', '04:00', 60), 1)).toEqual([
      '01:00 06:00',
      '03:00 07:00',
    ]);
    expect(utc('2027-03-14', night('America/New_York', '01:00', '04:00', 60), 3)).toEqual([]);
  });

  it('offers what happens twice once, the earlier, and has an hour more', () => {
    const schedule = night('America/New_York', '00:00', '03:00', 60);
    expect(utc('2027-11-07', schedule, 1)).toEqual(['00:00 04:00', '01:00 05:00', '02:00 07:00']);
    expect(utc('2027-11-07', schedule, 4)).toEqual(['00:00 04:00']);
  });

  it('shifts by half an hour on Lord Howe, and keeps the grid of the local hour', () => {
    const schedule = night('Australia/Lord_Howe', '01:00', '04:00');
    expect(utc('2027-10-03', schedule, 1)).toEqual([
      '01:00 14:30',
      '01:30 15:00',
      '02:30 15:30',
      '03:00 16:00',
    ]);
    expect(utc('2027-04-04', schedule, 1).map((text) => text.slice(0, 5))).toEqual([
      '01:00',
      '01:30',
      '02:00',
      '02:30',
      '03:00',
    ]);
  });

  it('moves an edge of the hours that is skipped forward by what is skipped', () => {
    expect(utc('2027-03-14', night('America/New_York', '02:30', '05:00', 30), 1)[0]).toBe('03:30 07:30');
    expect(utc('2027-03-14', night('America/New_York', '00:00', '02:30', 30), 1).at(-1)).toBe('01:30 06:30');
  });

  it('begins at the earlier and ends at the later of an edge that happens twice', () => {
    expect(utc('2027-11-07', night('America/New_York', '01:30', '03:00', 30), 1)).toEqual([
      '01:30 05:30',
      '02:00 07:00',
    ]);
    expect(utc('2027-11-07', night('America/New_York', '00:00', '01:30', 30), 1)).toEqual([
      '00:00 04:00',
      '00:30 04:30',
      '01:00 05:00',
      '01:30 05:30',
    ]);
  });

  it('knows midnights that are skipped, changes for Ramadan, zones without any, and a day that never was', () => {
    expect(utc('2018-11-04', night('America/Sao_Paulo', '00:00', '03:00', 60), 1)).toEqual([
      '01:00 03:00',
      '02:00 04:00',
    ]);
    // Back an hour at 03:00, for Ramadan.
    const casablanca = night('Africa/Casablanca', '01:00', '04:00', 60);
    expect(on('2027-02-07', casablanca).days(1)[0]?.slots).toHaveLength(3);
    expect(starts('2027-02-07', casablanca, 4)).toEqual(['01:00']);
    expect(starts('2027-03-14', night('Asia/Seoul', '01:00', '04:00', 60), 3)).toEqual(['01:00']);
    const apia = aSchedule({ timeZone: 'Pacific/Apia', weekly: ALWAYS }, { gridMinutes: 60 });
    const before = new Date('2011-12-01T00:00:00Z');
    const day = (date: string) => on(date, apia, [], before).days(1)[0];
    expect(day('2011-12-29')?.slots).toHaveLength(24);
    expect(day('2011-12-30')).toMatchObject({ reason: 'dst_gap', slots: [] });
    expect(day('2011-12-31')?.slots).toHaveLength(24);
    const weekend = aSchedule({
      timeZone: 'Pacific/Apia',
      weekly: WeeklyHours.of([{ weekday: 5, start: '10:00', end: '12:00' }]),
    });
    expect(on('2011-12-31', weekend, [], before).days(1)[0]?.slots).toEqual([]);
  });

  it('calls a skipped time past once the clocks have passed it', () => {
    const schedule = aSchedule({ timeZone: 'America/New_York', weekly: ALWAYS });
    const at = (now: string) =>
      on('2027-03-14', schedule, [], new Date(now)).whyNot({ date: '2027-03-14', time: '02:30' }, 1);
    expect(at('2027-03-14T06:59:00Z')).toBe('dst_gap');
    expect(at('2027-03-14T07:00:00Z')).toBe('past');
  });

  it('lasts elapsed hours over any of them', () => {
    const schedule = aSchedule({ timeZone: 'Europe/Berlin', weekly: ALWAYS });
    for (const date of ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31']) {
      for (const { startTime, slot } of on(date, schedule).days(5)[0]?.slots ?? []) {
        expect(slot.startsAt).toEqual(toInstant({ date, time: startTime }, 'Europe/Berlin'));
        expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(5 * 3_600_000);
      }
    }
  });
});

describe('the dates asked for', () => {
  it('are at most ninety, in order', () => {
    expect(dateSpan('2027-01-01', '2027-03-31')).toEqual({ from: '2027-01-01', to: '2027-03-31' });
    expect(() => dateSpan('2027-01-01', '2027-04-01')).toThrow('At most 90 days');
    expect(() => dateSpan('2027-01-02', '2027-01-01')).toThrow('before');
  });

  it('may lie as far away as dates do', () => {
    for (const date of ['0001-01-01', '9999-12-31']) {
      expect(on(date, aSchedule({ timeZone: 'America/New_York' })).days(1)).toMatchObject([
        { date, slots: [] },
      ]);
    }
  });
});
