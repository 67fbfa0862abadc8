import { parsePid } from './pid-file';

it('reads the process id from the first line', () => {
  expect(parsePid('4242\n/data/pg18\n1795254000\n')).toBe(4242);
});

it.each(['', '42', 'garbage\n', '0\n', '-7\n'])('takes %j for a half-written file', (text) => {
  expect(parsePid(text)).toBeUndefined();
});
