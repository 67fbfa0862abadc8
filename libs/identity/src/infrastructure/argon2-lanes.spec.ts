import { Argon2PasswordHasher } from './argon2-password-hasher';

const finish: (() => void)[] = [];

jest.mock('@node-rs/argon2', () => ({
  hash: () => Promise.resolve('hash'),
  verify: () => new Promise((done) => finish.push(() => done(true))),
}));

describe('Passwords that wait to be hashed', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('are refused past a hundred strangers, and known devices go by them', async () => {
    const hasher = new Argon2PasswordHasher();
    const flood = Array.from({ length: 102 }, () => hasher.verify('x', 'hash', 'strangers'));
    await settled();
    expect(finish).toHaveLength(2);
    expect(() => hasher.refuseWhenBusy('strangers')).toThrow(
      expect.objectContaining({ kind: 'unavailable' }),
    );
    await expect(hasher.verify('x', 'hash', 'strangers')).rejects.toMatchObject({ kind: 'unavailable' });
    hasher.refuseWhenBusy('known');
    const owner = hasher.verify('x', 'hash', 'known');
    await settled();
    expect(finish).toHaveLength(3);
    finish[2]?.();
    expect(await owner).toBe(true);
    while (finish.length > 0) {
      finish.splice(0).forEach((end) => end());
      await settled();
    }
    expect(new Set(await Promise.all(flood))).toEqual(new Set([true]));
  });
});
