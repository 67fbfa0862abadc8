import { Argon2PasswordHasher } from './argon2-password-hasher';

describe('Passwords', () => {
  const hasher = new Argon2PasswordHasher(4);

  it('are hashed with Argon2id, 19 MiB and two passes, and a salt of their own', async () => {
    const hashes = await Promise.all([
      hasher.hash('Bibim-bap-4-two', 'strangers'),
      hasher.hash('Bibim-bap-4-two', 'strangers'),
    ]);
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('are right or wrong', async () => {
    const hash = await hasher.hash('Bibim-bap-4-two', 'strangers');
    expect(await hasher.verify('Bibim-bap-4-two', hash, 'strangers')).toBe(true);
    expect(await hasher.verify('bibim-bap-4-two', hash, 'strangers')).toBe(false);
    expect(await hasher.verify('', hash, 'strangers')).toBe(false);
  });

  it('are the same text on every keyboard', async () => {
    const hash = await hasher.hash('비빔밥-Été-4'.normalize('NFD'), 'strangers');
    expect(await hasher.verify('비빔밥-Été-4'.normalize('NFC'), hash, 'strangers')).toBe(true);
  });

  it('are never right without a hash', async () => {
    expect(await hasher.verify('', null, 'strangers')).toBe(false);
    expect(await hasher.verify('Bibim-bap-4-two', null, 'strangers')).toBe(false);
  });

  it('are hashed anew when the parameters are others than today’s', async () => {
    expect(hasher.isOutdated(await hasher.hash('Bibim-bap-4-two', 'strangers'))).toBe(false);
    for (const older of [
      '$argon2id$v=19$m=9728,t=2,p=1$c2FsdA$aGFzaA',
      '$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    ])
      expect(hasher.isOutdated(older)).toBe(true);
  });
});
