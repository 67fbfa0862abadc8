import { severityOf } from './severity';

describe('The severity of a pattern', () => {
  it.each([
    ['low', 1, 'low'],
    ['medium', 99, 'medium'],
    ['low', 100, 'high'],
    ['critical', 100, 'critical'],
    ['medium', 999, 'high'],
    ['low', 1_000, 'critical'],
    ['critical', 1, 'critical'],
  ] as const)('that was reported as %s at worst, %i times in an hour, is %s', (worst, errors, severity) => {
    expect(severityOf(worst, errors)).toBe(severity);
  });
});
