import { setTimeout as sleep } from 'node:timers/promises';
import { CountedRateLimits, type Quotas } from './counted-rate-limits';

const HOURLY = { quota: 2, windowSeconds: 3600 };
const QUOTAS: Quotas = {
  reads: { quota: 1, windowSeconds: 1 },
  writes: HOURLY,
  registration: HOURLY,
  'sign-in-address': HOURLY,
  'sign-in-account': HOURLY,
};

describe('Limits counted by one process', () => {
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
    await limits.take('reads', '192.0.2.1');
    const isRefused = () =>
      limits.take('reads', '192.0.2.1').then(
        () => false,
        () => true,
      );
    expect(await isRefused()).toBe(true);
    while (await isRefused()) await sleep(50);
  });

  it('count attempts of the same moment one by one', async () => {
    const attempts = Array.from({ length: 20 }, () => limits.take('sign-in-account', 'kim@example.com'));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBe(2);
  });
});
