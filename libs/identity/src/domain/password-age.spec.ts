import { isPasswordExpired } from './password-age';

const NOW = new Date('2027-03-01T12:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const WARN = { policy: 'warn', maxDays: 365 } as const;

describe('A password', () => {
  it('is too old once it is older than the policy allows', () => {
    expect(isPasswordExpired(daysAgo(365), WARN, NOW)).toBe(false);
    expect(isPasswordExpired(daysAgo(365.01), WARN, NOW)).toBe(true);
    expect(isPasswordExpired(daysAgo(366), { ...WARN, policy: 'force' }, NOW)).toBe(true);
  });

  it('never is where nobody asks, or where there is none', () => {
    expect(isPasswordExpired(daysAgo(9999), { ...WARN, policy: 'off' }, NOW)).toBe(false);
    expect(isPasswordExpired(null, WARN, NOW)).toBe(false);
  });
});
