import { createHmac } from 'node:crypto';
import { FixedClock } from '@coocook/kernel';
import { JwtService } from '@nestjs/jwt';
import { AccountQueries, type LiveSession } from '../application/account.queries';
import type { IdentitySettings } from '../application/identity-settings';
import type { Principal } from '../application/principal';
import { AccessTokenKeys } from './derived-keys';
import { AccessTokenStrategy } from './access-token.strategy';
import { JwtAccessTokenSigner } from './jwt-access-token-signer';

const NOW = new Date('2027-03-01T12:00:00Z');
const SID = '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11';
const SETTINGS: IdentitySettings = {
  secretKeys: ['the key of today'],
  demoMode: true,
  secureCookies: true,
  issuer: 'https://coocook.example',
  lockout: { failures: 5, hours: 24 },
  passwordAge: { policy: 'force', maxDays: 365 },
};

/** Everybody is there, and every session is open. */
class OpenAccounts extends AccountQueries {
  accountOf = (): Promise<null> => Promise.resolve(null);
  ownAccountOf = (): Promise<null> => Promise.resolve(null);
  liveSession = (userId: number, sessionId: string): Promise<LiveSession> =>
    Promise.resolve({
      principal: { userId, sessionId, roles: ['user'] },
      lastSeenAt: NOW,
      passwordChangedAt: NOW,
    });
  principalOfDemoAccount = (userId: number): Promise<Principal> =>
    Promise.resolve({ userId, sessionId: null, roles: ['user'] });
}

const signedWith = (settings: IdentitySettings, now = NOW): Promise<string> =>
  new JwtAccessTokenSigner(
    new JwtService(),
    new AccessTokenKeys(settings),
    settings,
    new FixedClock(now),
  ).sign(8, SID);

/** Runs the strategy as passport does: on a copy that has the ways to answer. Null is a refusal. */
function principalFor(
  token: string,
  settings = SETTINGS,
  accounts = new OpenAccounts(),
): Promise<Principal | null> {
  const strategy = new AccessTokenStrategy(
    new AccessTokenKeys(settings),
    settings,
    accounts,
    undefined as never,
    new FixedClock(NOW),
  );
  return new Promise((resolve, reject) => {
    const attempt = Object.assign(Object.create(strategy) as AccessTokenStrategy, {
      success: resolve,
      fail: () => resolve(null),
      error: reject,
    });
    attempt.authenticate({ headers: { authorization: `Bearer ${token}` } } as never);
  });
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const key = new AccessTokenKeys(SETTINGS).signing;

/** A token as ours, but for `header` and `claims`; signed with our own key by `hash`. */
function forged(header: object, claims: object, hash = 'sha256'): string {
  const seconds = NOW.getTime() / 1000;
  const standard = { sub: '8', sid: SID, iss: SETTINGS.issuer, aud: 'coocook-api', exp: seconds + 60 };
  const content = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: key.kid, ...header })}.${encode({ ...standard, ...claims })}`;
  return `${content}.${createHmac(hash, key.secret).update(content).digest('base64url')}`;
}

describe('An access token', () => {
  it('carries who and which session, for 15 minutes, and names its key', async () => {
    const { header, payload } = new JwtService().decode<Record<string, unknown>>(await signedWith(SETTINGS), {
      complete: true,
    });
    expect(header).toEqual({ alg: 'HS256', typ: 'at+jwt', kid: key.kid });
    expect(payload).toEqual({
      sub: '8',
      sid: SID,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      iss: SETTINGS.issuer,
      aud: 'coocook-api',
      iat: NOW.getTime() / 1000,
      exp: NOW.getTime() / 1000 + 900,
    });
  });

  it('lets its user in', async () => {
    const principal = { userId: 8, sessionId: SID, roles: ['user'] };
    expect(await principalFor(await signedWith(SETTINGS))).toEqual(principal);
    expect(await principalFor(forged({}, {}))).toEqual(principal);
  });

  it('is good while its key is one of the settings, and no longer', async () => {
    const token = await signedWith(SETTINGS);
    const rotated = { ...SETTINGS, secretKeys: ['the key of tomorrow', 'the key of today'] };
    expect(await principalFor(token, rotated)).toMatchObject({ userId: 8 });
    expect(await principalFor(token, { ...SETTINGS, secretKeys: ['the key of tomorrow'] })).toBeNull();
  });

  it('expires by the clock of the application', async () => {
    expect(await principalFor(await signedWith(SETTINGS, new Date(NOW.getTime() - 899_000)))).not.toBeNull();
    expect(await principalFor(await signedWith(SETTINGS, new Date(NOW.getTime() - 900_000)))).toBeNull();
  });

  it.each([
    ['unsigned', `${encode({ alg: 'none', typ: 'at+jwt', kid: key.kid })}.${forged({}, {}).split('.')[1]}.`],
    ['that says none but is signed', forged({ alg: 'none' }, {})],
    ['of another algorithm', forged({ alg: 'HS512' }, {}, 'sha512')],
    ['with another content', forged({}, {}).replace(/\.[^.]+\./, `.${encode({ sub: '1' })}.`)],
    ['of another type', forged({ typ: 'JWT' }, {})],
    ['without a key id', forged({ kid: undefined }, {})],
    ['with the key id of something else', forged({ kid: 'toString' }, {})],
    ['of another issuer', forged({}, { iss: 'https://elsewhere.example' })],
    ['for another audience', forged({}, { aud: 'another-api' })],
    ['without an end', forged({}, { exp: undefined })],
    ['for no account', forged({}, { sub: undefined })],
    ['for an impossible account', forged({}, { sub: '4294967296' })],
    ['of no session', forged({}, { sid: 'none' })],
    ['with something behind it', `${forged({}, {})} more`],
    ['that is no token', 'abc'],
    ['of three odd parts', 'a.b.c'],
    ['whose header is null', `${Buffer.from('null').toString('base64url')}.e30.c2ln`],
  ])('is refused: one %s', async (_what, token) => {
    expect(await principalFor(token)).toBeNull();
  });

  it('is refused once its session is over', async () => {
    const accounts = new OpenAccounts();
    accounts.liveSession = () => Promise.resolve(null as never);
    expect(await principalFor(await signedWith(SETTINGS), SETTINGS, accounts)).toBeNull();
  });

  it('is neither good nor bad when the database is away', async () => {
    const accounts = new OpenAccounts();
    accounts.liveSession = () => Promise.reject(new Error('away'));
    await expect(principalFor(forged({}, {}), SETTINGS, accounts)).rejects.toThrow('away');
  });
});

describe('A demo token', () => {
  it.each([
    ['demo_token', 1],
    ['demo_chef_token', 2],
    ['demo_admin_token', 7],
  ])('%s opens account %i, without a session', async (token, userId) => {
    expect(await principalFor(token)).toEqual({ userId, sessionId: null, roles: ['user'] });
  });

  it('is a bad token while the demo is off', async () => {
    expect(await principalFor('demo_token', { ...SETTINGS, demoMode: false })).toBeNull();
  });
});
