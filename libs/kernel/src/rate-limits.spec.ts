import { RateLimited } from './rate-limits';

it.each([
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [3600, '60 minutes'],
])('A refusal for %d s says so in words', (resetSeconds, words) => {
  const refusal = new RateLimited({
    limit: 'reads',
    quota: 10,
    windowSeconds: 3600,
    remaining: 0,
    resetSeconds,
  });
  expect(refusal.code).toBe('RATE_LIMITED');
  expect(refusal.message).toBe(`Too many requests; try again in ${words}`);
});
