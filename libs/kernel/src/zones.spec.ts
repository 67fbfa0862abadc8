import fc from 'fast-check';
import {
  isCalendarDate,
  isInstant,
  isSameZone,
  isTimeZone,
  isWallClockTime,
  toInstant,
  toWallClock,
} from './zones';

describe('dates and times', () => {
  it.each(['2027-02-28', '2028-02-29', '2027-12-31'])('%s exists', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '2027-02-30',
    '2027-13-01',
    '2027-1-1',
    '27-01-01',
    '2027-01-01T00:00',
    '',
    'today',
    '2027-00-10',
    '0000-01-01',
  ])('%j is no date', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  it.each(['24:00', '25:00', '9:00', '18:60', '18:00:00', '', '18'])('%j is no time', (time) => {
    expect(isWallClockTime(time)).toBe(false);
  });
});

describe('instants', () => {
  it.each([
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['2027-03-01T09:30Z', '2027-03-01T09:30:00.000Z'],
    ['2027-03-01T09:30:00.5+09:00', '2027-03-01T00:30:00.500Z'],
  ])('%s exists, and is read as %s', (text, read) => {
    expect(isInstant(text)).toBe(true);
    expect(new Date(text).toISOString()).toBe(read);
  });

  it.each([
    '2028-00-10T00:00:00Z',
    '2028-13-10T00:00:00Z',
    '2028-01-00T00:00:00Z',
    '2030-02-31T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '2028-03-01T24:00:00Z',
    '2028-03-01T09:60:00Z',
    '2028-03-01T09:30:60Z',
    '2028-03-01T09:30:00+99:99',
    '2028-03-01T09:30:00',
    '2028-03-01T09:30:00Z[UTC]',
    '2028-03-01',
    '',
  ])('%j is none', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('time zones', () => {
  it.each([
    ['Asia/Kolkata', 'Asia/Calcutta', true],
    ['Asia/Seoul', 'ROK', true],
    ['Asia/Seoul', 'Asia/Tokyo', false],
  ])('%s and %s are one: %s', (one, other, areOne) => {
    expect(isSameZone(one, other)).toBe(areOne);
  });

  it.each(['Asia/Seoul', 'America/New_York', 'UTC', 'Asia/Kolkata'])('%s is known', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['+09:00', '-05:00', 'Etc/GMT+5', 'GMT-0', 'Mars/Olympus', 'asia/seoul', ''])(
    '%j is refused',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );

  it('turns a wall-clock time into its instant', () => {
    expect(toInstant({ date: '2027-03-01', time: '18:00' }, 'Asia/Seoul')).toEqual(
      new Date('2027-03-01T09:00:00Z'),
    );
  });

  it('knows no instant for a time that the clocks skip in spring', () => {
    expect(toInstant({ date: '2027-03-14', time: '02:30' }, 'America/New_York')).toBeNull();
    expect(toInstant({ date: '2027-03-14', time: '03:00' }, 'America/New_York')).not.toBeNull();
  });

  it('takes the earlier of two in autumn', () => {
    const twice = toInstant({ date: '2027-11-07', time: '01:30' }, 'America/New_York');
    expect(twice).toEqual(new Date('2027-11-07T05:30:00Z'));
  });

  it('shows the wall clock it was made from, whenever that time exists', () => {
    const zones = fc.constantFrom(
      'Asia/Seoul',
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
    );
    const minutes = fc.integer({ min: 0, max: 6 * 366 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const text = new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
        const wall = { date: text.slice(0, 10), time: text.slice(11, 16) };
        const instant = toInstant(wall, zone);
        if (instant) expect(toWallClock(instant, zone)).toEqual(wall);
      }),
    );
  });
});
