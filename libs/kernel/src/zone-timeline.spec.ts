import fc from 'fast-check';
import { dayOf, DAY, HOUR, MINUTE } from './days';
import { ZoneTimeline, type Fold } from './zone-timeline';
import { toInstant, toWallClock } from './zones';

const ZONES = [
  'Asia/Seoul',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/Santiago',
];

const localOf = (text: string): number => Date.parse(`${text}Z`);

function around(zone: string, text: string): ZoneTimeline {
  const day = dayOf(text.slice(0, 10));
  return ZoneTimeline.over(zone, day, day);
}

describe('a timeline of a zone', () => {
  it('agrees with Temporal about every local time and every instant', () => {
    const minutes = fc.integer({ min: 0, max: 7 * 366 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
        const local = Date.UTC(2024, 0, 1) + minute * MINUTE;
        const text = new Date(local).toISOString();
        const timeline = around(zone, text);
        const wall = { date: text.slice(0, 10), time: text.slice(11, 16) };
        expect(timeline.instantOf(local)).toBe(toInstant(wall, zone)?.getTime() ?? null);
        const { date, time } = toWallClock(new Date(local), zone);
        expect(timeline.localAt(local)).toBe(localOf(`${date}T${time}`));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, Fold, string]>([
    ['America/New_York', '2027-03-14T02:30', 'fold-earlier', '2027-03-14T07:30:00Z'],
    ['America/New_York', '2027-03-14T02:30', 'fold-later', '2027-03-14T07:30:00Z'],
    ['America/New_York', '2027-11-07T01:30', 'fold-earlier', '2027-11-07T05:30:00Z'],
    ['America/New_York', '2027-11-07T01:30', 'fold-later', '2027-11-07T06:30:00Z'],
    ['Europe/Berlin', '2027-03-28T02:00', 'fold-earlier', '2027-03-28T01:00:00Z'],
    ['Europe/Berlin', '2027-10-31T02:00', 'fold-later', '2027-10-31T01:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', 'fold-earlier', '2026-10-03T15:45:00Z'],
    ['Australia/Lord_Howe', '2027-04-04T01:45', 'fold-earlier', '2027-04-03T14:45:00Z'],
    ['Australia/Lord_Howe', '2027-04-04T01:45', 'fold-later', '2027-04-03T15:15:00Z'],
    ['America/Sao_Paulo', '2018-11-04T00:00', 'fold-earlier', '2018-11-04T03:00:00Z'],
    ['America/Sao_Paulo', '2018-02-18T00:00', 'fold-later', '2018-02-18T03:00:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', 'fold-earlier', '2011-12-30T22:00:00Z'],
    ['Asia/Seoul', '2027-03-14T02:30', 'fold-later', '2027-03-13T17:30:00Z'],
  ])('gives the edge %s %s, %s, its instant: skipped moves forward', (zone, text, fold, instant) => {
    expect(around(zone, text).edge(localOf(text), fold)).toBe(Date.parse(instant));
  });

  it('knows no instant for a time that never happens, on a day that never happens either', () => {
    expect(around('America/New_York', '2027-03-14').instantOf(localOf('2027-03-14T02:59'))).toBeNull();
    expect(around('Pacific/Apia', '2011-12-30').instantOf(localOf('2011-12-30T23:59'))).toBeNull();
    expect(around('Pacific/Apia', '2011-12-31').instantOf(localOf('2011-12-31T00:00'))).not.toBeNull();
  });

  it('names the changes of its span, and none in a zone without', () => {
    const from = dayOf('2026-01-01');
    expect(ZoneTimeline.over('Africa/Casablanca', from, from + 365).transitions).toEqual(
      ['2026-02-15T02:00Z', '2026-03-22T02:00Z'].map((text) => Date.parse(text)),
    );
    expect(ZoneTimeline.over('Asia/Seoul', from, from + 365).transitions).toEqual([]);
  });

  it('reaches as far as dates do', () => {
    for (const date of ['0001-01-01', '9999-12-31']) {
      const local = dayOf(date) * DAY + 12 * HOUR;
      const timeline = around('America/New_York', date);
      expect(timeline.localAt(timeline.instantOf(local) ?? NaN)).toBe(local);
    }
  });
});
