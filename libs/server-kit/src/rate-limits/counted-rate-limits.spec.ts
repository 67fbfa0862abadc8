import { CountedRateLimits, type Quotas } from './counted-rate-limits';

const HOURLY = { quota: 2, windowSeconds: 3600 };
const QUOTAS: Quotas = {
  reads: HOURLY,
  writes: HOURLY,
  registration: HOURLY,
  'sign-in-address': HOURLY,
  'sign-in-account': HOURLY,
  'error-reports': HOURLY,
};

describe('Limits counted by one process', () => {
  // The clock stands still unless it is told to move: what is expected here must not depend on how fast this runs.
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const limits = new CountedRateLimits({ quotas: QUOTAS, secretKey: 'x', redisUrl: null });

  it('say what is left, then refuse', async () => {
    const allowance = { limit: 'writes', ...HOURLY, resetSeconds: 3600 };
    expect(await limits.take('writes', 'user 1')).toEqual({ ...allowance, remaining: 1 });
    expect(await limits.take('writes', 'user 1')).toMatchObject({ limit: 'writes', remaining: 0 });
    await expect(limits.take('writes', 'user 1')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      allowance: { limit: 'writes', quota: 2, remaining: 0 },
    });
  });

  it('stand apart from each other, by name and by key', async () => {
    expect(await limits.take('writes', 'user 2')).toMatchObject({ remaining: 1 });
    expect(await limits.take('registration', 'user 1')).toMatchObject({ remaining: 1 });
  });

  it('let in again when the window is over', async () => {
    const read = () => limits.take('reads', '192.0.2.1');
    for (const remaining of [1, 0]) expect(await read()).toMatchObject({ remaining });
    jest.advanceTimersByTime(HOURLY.windowSeconds * 1000 - 1);
    await expect(read()).rejects.toMatchObject({ code: 'RATE_LIMITED', allowance: { resetSeconds: 1 } });
    jest.advanceTimersByTime(1);
    expect(await read()).toMatchObject({ remaining: 1 });
  });

  it('count attempts of the same moment one by one', async () => {
    const attempts = Array.from({ length: 20 }, () => limits.take('sign-in-account', 'kim@example.com'));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(2);
  });
});
