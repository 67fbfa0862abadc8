import { GRACE_SECONDS, judgeRefreshToken, type RefreshTokenState } from './refresh-token';

const NOW = new Date('2027-03-01T12:00:00Z');
const secondsAgo = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

const GOOD: RefreshTokenState = {
  expiresAt: secondsAgo(-60),
  replacedAt: null,
  sessionEnded: false,
  accountActive: true,
};

describe('A refresh token', () => {
  it('is rotated while it is the newest', () => {
    expect(judgeRefreshToken(GOOD, NOW)).toBe('rotate');
  });

  it('is refused from the instant it expires', () => {
    expect(judgeRefreshToken({ ...GOOD, expiresAt: NOW }, NOW)).toBe('refuse');
  });

  it('stays good for the grace after its replacement', () => {
    expect(judgeRefreshToken({ ...GOOD, replacedAt: secondsAgo(GRACE_SECONDS) }, NOW)).toBe('rotate');
  });

  it('ends its session when it is used after the grace, expired or not', () => {
    const reused = { ...GOOD, replacedAt: secondsAgo(GRACE_SECONDS + 1) };
    expect(judgeRefreshToken(reused, NOW)).toBe('end_session');
    expect(judgeRefreshToken({ ...reused, expiresAt: secondsAgo(1) }, NOW)).toBe('end_session');
  });

  it('is refused once its session has ended or its account is inactive', () => {
    expect(judgeRefreshToken({ ...GOOD, sessionEnded: true }, NOW)).toBe('refuse');
    expect(judgeRefreshToken({ ...GOOD, accountActive: false }, NOW)).toBe('refuse');
  });
});
