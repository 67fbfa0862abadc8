import { Argon2PasswordHasher } from './argon2-password-hasher';

describe('Passwords', () => {
  const hasher = new Argon2PasswordHasher(4);
  const hash = (password: string): Promise<string> =>
    hasher.inLane('strangers', (placed) => placed.hash(password));
  const verify = (password: string, expected: string | null): Promise<boolean> =>
    hasher.inLane('strangers', (placed) => placed.verify(password, expected));

  it('are hashed with Argon2id, 19 MiB and two passes, and a salt of their own', async () => {
    const hashes = await Promise.all([hash('Bibim-bap-4-two'), hash('Bibim-bap-4-two')]);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('are right or wrong', async () => {
    const expected = await hash('Bibim-bap-4-two');
    expect(await verify('Bibim-bap-4-two', expected)).toBe(true);
    expect(await verify('bibim-bap-4-two', expected)).toBe(false);
    expect(await verify('', expected)).toBe(false);
  });

  it('are the same text on every keyboard', async () => {
    const expected = await hash('비빔밥-Été-4'.normalize('NFD'));
    expect(await verify('비빔밥-Été-4'.normalize('NFC'), expected)).toBe(true);
  });

  it('are never right without a hash', async () => {
    expect(await verify('', null)).toBe(false);
    expect(await verify('Bibim-bap-4-two', null)).toBe(false);
  });

  it('are hashed anew when the parameters are others than today’s', async () => {
    expect(hasher.isOutdated(await hash('Bibim-bap-4-two'))).toBe(false);
    for (const older of [
      '$argon2id$v=19$m=9728,t=2,p=1$c2FsdA$aGFzaA',
      '$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    ])
      expect(hasher.isOutdated(older)).toBe(true);
  });
});
