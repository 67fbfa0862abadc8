import { formatTimeLeft } from './time-left';

const MINUTE = 60_000;

describe('the time left', () => {
  it.each([
    [0, '0 minutes'],
    [-5, '0 minutes'],
    [59_999, '0 minutes'],
    [MINUTE, '1 minute'],
    [119 * MINUTE, '119 minutes'],
    [120 * MINUTE, '2 hours'],
    [48 * 60 * MINUTE - 1, '47 hours'],
    [48 * 60 * MINUTE, '2 days'],
    [7 * 24 * 60 * MINUTE, '7 days'],
  ])('of %d ms is said as %s', (left, words) => {
    expect(formatTimeLeft('en-US', left)).toBe(words);
  });

  it('is said in the language of the reader', () => {
    expect(formatTimeLeft('ko-KR', 300 * MINUTE)).toBe('5시간');
  });
});
