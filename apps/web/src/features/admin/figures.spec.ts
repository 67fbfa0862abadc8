import { formatAgo, formatDuration, formatNumber, formatSeconds, hoursUpTo } from './figures';

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const before = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();

describe('figures in words', () => {
  it.each([
    [0, 'now'],
    [59, '59 seconds ago'],
    [119, '1 minute ago'],
    [7_199, '1 hour ago'],
    [86_400, 'yesterday'],
    [86_400 * 40, '40 days ago'],
    [-30, 'now'],
  ])('tell how long ago something was: %d s', (seconds, words) => {
    expect(formatAgo('en', before(seconds), NOW)).toBe(words);
  });

  it('speak the reader’s language', () => {
    expect(formatAgo('ko', before(7_200), NOW)).toBe('2시간 전');
    expect(formatDuration('ko', 3_660)).toBe('1시간 1분');
  });

  it.each([
    [0, '0 sec'],
    [61, '1 min 1 sec'],
    [3_605, '1 hr'],
    [90_000, '1 day 1 hr'],
  ])('tell a long time in at most two units: %d s', (seconds, words) => {
    expect(formatDuration('en', seconds)).toBe(words);
  });

  it.each([
    [0.0123456, '12.3 ms'],
    [0.00000004, '0 ms'],
    [1.2345, '1.23 sec'],
  ])('tell a short time as precisely as one reads it: %d s', (seconds, words) => {
    expect(formatSeconds('en', seconds)).toBe(words);
  });

  it('keep the three digits of a number that count, and all of a large one', () => {
    expect(formatNumber('en', 0.06666)).toBe('0.0667');
    expect(formatNumber('en', 123_456)).toBe('123,456');
  });

  it('name the hours up to the one that is running', () => {
    expect(hoursUpTo(NOW, 2).map((hour) => hour.toISOString())).toEqual([
      '2026-11-21T08:00:00.000Z',
      '2026-11-21T09:00:00.000Z',
    ]);
  });
});
