import { redacted } from '@coocook/kernel';
import { patternOf } from './error-pattern';

const LONG = 10_000;
/** How often any expression is asked while `work` is done. */
function asked(work: () => void): number {
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  work();
  const times = exec.mock.calls.length;
  exec.mockRestore();
  return times;
}

describe('Text that is meant to take long', () => {
  const process = (text: string): void => void patternOf(redacted(text));

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
    '-----BEGIN ',
  ])('such as %j over and over is looked at twice as often when it is twice as long', (piece) => {
    const times = (length: number): number => asked(() => process(piece.repeat(length / piece.length)));
    expect(times(2 * LONG)).toBeLessThan(2 * times(LONG) + 100);
  });
});
