import { Argon2PasswordHasher } from './argon2-password-hasher';

const finish: (() => void)[] = [];

jest.mock('@node-rs/argon2', () => ({
  hash: () => Promise.resolve('hash'),
  verify: () => new Promise((done) => finish.push(() => done(true))),
}));

describe('Passwords that wait to be hashed', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it.each([
    [1, 1],
    [2, 1],
    [4, 2],
    [64, 2],
  ])(
    'are, on %d processors, hashed %d at once, refused past a hundred more, and passed by known devices',
    async (processors, width) => {
      const hasher = new Argon2PasswordHasher(processors);
      const flood = Array.from({ length: 100 + width }, () => hasher.verify('x', 'hash', 'strangers'));
      await settled();
      expect(finish).toHaveLength(width);
      expect(() => hasher.refuseWhenBusy('strangers')).toThrow(
        expect.objectContaining({ kind: 'unavailable' }),
      );
      await expect(hasher.verify('x', 'hash', 'strangers')).rejects.toMatchObject({ kind: 'unavailable' });
      hasher.refuseWhenBusy('known');
      const owner = hasher.verify('x', 'hash', 'known');
      await settled();
      expect(finish).toHaveLength(width + 1);
      finish.pop()?.();
      expect(await owner).toBe(true);
      while (finish.length > 0) {
        finish.splice(0).forEach((end) => end());
        await settled();
      }
      expect(new Set(await Promise.all(flood))).toEqual(new Set([true]));
    },
  );
});
