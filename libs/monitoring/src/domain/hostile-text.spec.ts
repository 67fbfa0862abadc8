import { runInNewContext } from 'node:vm';
import { redacted } from '@coocook/kernel';
import { patternOf } from './error-pattern';

/** Characters: much more than may be told. */
const LONG = 500_000;
/**
 * It takes a second or two in proportion to its length, and many minutes in proportion to the square of it: machines would
 * have to be very slow, or very fast, for this to say the wrong thing.
 */
const LIMIT_MS = 30_000;

/** Ended by force when it takes too long, for nothing else would get a turn. */
function within(limitMs: number, work: () => unknown): unknown {
  return runInNewContext('work()', { work }, { timeout: limitMs });
}

describe('Text that is meant to take long', () => {
  it.each([
    'a',
    '1',
    'a@',
    '1.',
    '::',
    '"',
    "'",
    "'a",
    "a'",
    '\\"',
    'eyJ',
    '://',
    '1 ',
    'f',
    'a=',
    'token',
    'token=',
    'token="',
    'token=[',
    '`',
    '“',
    'x@a.',
    '-----BEGIN ',
  ])(
    'such as %j over and over is looked at in no time',
    (piece) => {
      const text = piece.repeat(LONG / piece.length);
      expect(within(LIMIT_MS, () => patternOf(redacted(text)))).toEqual(expect.any(String));
    },
    2 * LIMIT_MS,
  );

  it('is given up, were it looked at in any other way', () => {
    const text = 'a'.repeat(LONG);
    expect(() => within(100, () => /a*b/.exec(text))).toThrow('timed out');
  });
});
