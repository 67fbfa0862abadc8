import { Argon2PasswordHasher } from './argon2-password-hasher';

const finish: (() => void)[] = [];

jest.mock('@node-rs/argon2', () => ({
  hash: () => new Promise((done) => finish.push(() => done('hash'))),
  verify: () => new Promise((done) => finish.push(() => done(true))),
}));

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const BUSY = { code: 'IDENTITY_BUSY', kind: 'unavailable' };

async function finishAll(): Promise<void> {
  while (finish.length > 0) {
    finish.splice(0).forEach((end) => end());
    await settled();
  }
}

describe('Passwords that wait to be hashed', () => {
  it.each([
    [1, 1],
    [2, 1],
    [4, 2],
    [64, 2],
  ])(
    'are, on %d processors, hashed %d at once, refused past a hundred more, and passed by known devices',
    async (processors, width) => {
      const hasher = new Argon2PasswordHasher(processors);
      const stranger = () => hasher.inLane('strangers', ({ verify }) => verify('x', 'hash'));
      const flood = Array.from({ length: 100 + width }, stranger);
      await settled();
      expect(finish).toHaveLength(width);
      await expect(stranger()).rejects.toMatchObject(BUSY);
      const owner = hasher.inLane('known', ({ verify }) => verify('x', 'hash'));
      await settled();
      expect(finish).toHaveLength(width + 1);
      finish.pop()?.();
      expect(await owner).toBe(true);
      await finishAll();
      expect(new Set(await Promise.all(flood))).toEqual(new Set([true]));
    },
  );

  it('are refused before anything is done for them, also while those before them are elsewhere', async () => {
    const hasher = new Argon2PasswordHasher(1);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const flood = Array.from({ length: 101 }, () => hasher.inLane('strangers', () => gate));
    const late = jest.fn(() => gate);
    await expect(hasher.inLane('strangers', late)).rejects.toMatchObject(BUSY);
    expect(late).not.toHaveBeenCalled();
    open();
    await Promise.all(flood);
    await hasher.inLane('strangers', late);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('keep their place until they are done, so that a second hash is not refused', async () => {
    const hasher = new Argon2PasswordHasher(1);
    const twice = hasher.inLane('strangers', async ({ verify, hash }) => [
      await verify('x', 'hash'),
      await hash('y'),
    ]);
    const flood = Array.from({ length: 100 }, () =>
      hasher.inLane('strangers', ({ verify }) => verify('x', 'hash')),
    );
    await settled();
    finish.shift()?.();
    await settled();
    await expect(hasher.inLane('strangers', ({ hash }) => hash('z'))).rejects.toMatchObject(BUSY);
    await finishAll();
    expect(await twice).toEqual([true, 'hash']);
    await Promise.all(flood);
  });

  it('give their place back when their work fails', async () => {
    const hasher = new Argon2PasswordHasher(1);
    const failures = Array.from({ length: 101 }, () =>
      hasher.inLane('strangers', () => Promise.reject(new Error('away'))),
    );
    expect((await Promise.allSettled(failures)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await hasher.inLane('strangers', () => Promise.resolve('in'))).toBe('in');
  });
});
