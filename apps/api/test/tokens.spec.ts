import { createHmac, hkdfSync } from 'node:crypto';
import { book, BOOKINGS } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, CHEF, DINER, register, registerDiner, type Person, type Session } from './support/people';
import { SECRET_KEY } from './support/api-process';
import { startApi, type RunningApi } from './support/running-api';

type Claims = Readonly<Record<string, unknown>>;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (part: string): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'coocook/access-token/v1', 32));

/** A genuine token, taken apart and put together again with changes; signed with the server's own key unless told otherwise. */
function forged(
  token: string,
  changes: { header?: Claims; claims?: Claims; key?: Buffer; hash?: string },
): string {
  const [header = '', claims = ''] = token.split('.');
  const content = `${encode({ ...decode(header), ...changes.header })}.${encode({ ...decode(claims), ...changes.claims })}`;
  const signature = createHmac(changes.hash ?? 'sha256', changes.key ?? keyOf(SECRET_KEY)).update(content);
  return `${content}.${signature.digest('base64url')}`;
}

describe('Access tokens over HTTP', () => {
  let api: RunningApi;
  let diner: Person;

  beforeAll(async () => {
    api = await startApi();
    diner = await registerDiner(api);
  });

  afterAll(() => api.close());

  const me = (token: string) => api.call('GET', '/api/auth/me', { token });

  it('carry what the contract names, and no more', () => {
    const [header = '', claims = ''] = diner.token.split('.');
    expect(decode(header)).toEqual({ alg: 'HS256', typ: 'at+jwt', kid: expect.any(String) as string });
    const { iat, exp, ...others } = decode(claims) as { iat: number; exp: number };
    expect(exp - iat).toBe(900);
    expect(others).toEqual({
      sub: String(diner.id),
      iss: 'http://localhost:8000',
      aud: 'coocook-api',
      sid: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      jti: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
  });

  it('are good for 15 minutes', async () => {
    expect((await api.ahead(880, () => me(diner.token))).status).toBe(200);
    expectProblem(await api.ahead(901, () => me(diner.token)), 401, 'Invalid or expired token');
  });

  it('are recognised by their key, whoever puts them together', async () => {
    expect((await me(forged(diner.token, {}))).status).toBe(200);
  });

  it.each<[string, (token: string) => string]>([
    ['changed behind its signature', (token) => token.replace(/\.[^.]+\./, `.${encode({ sub: '1' })}.`)],
    ['with a changed signature', (token) => `${token.slice(0, -4)}AAAA`],
    ['without its signature', (token) => token.replace(/\.[^.]+$/, '.')],
    ['of two parts', (token) => token.replace(/\.[^.]+$/, '')],
    [
      'signed with another key',
      (token) => forged(token, { key: keyOf('another key of thirty-two letters') }),
    ],
    ['signed with the secret itself', (token) => forged(token, { key: Buffer.from(SECRET_KEY) })],
    ['of another key id', (token) => forged(token, { header: { kid: 'another' } })],
    ['that says alg none', (token) => forged(token, { header: { alg: 'none' } })],
    [
      'of alg none without a signature',
      (token) => `${encode({ alg: 'none', typ: 'at+jwt' })}.${token.split('.')[1]}.`,
    ],
    ['signed by HS512', (token) => forged(token, { header: { alg: 'HS512' }, hash: 'sha512' })],
    ['that says RS256', (token) => forged(token, { header: { alg: 'RS256' } })],
    ['of another typ', (token) => forged(token, { header: { typ: 'JWT' } })],
    ['for another audience', (token) => forged(token, { claims: { aud: 'another-api' } })],
    ['of another issuer', (token) => forged(token, { claims: { iss: 'https://elsewhere.example' } })],
    ['that ended', (token) => forged(token, { claims: { exp: 1 } })],
    ['without an end', (token) => forged(token, { claims: { exp: undefined } })],
    ['for somebody else’s account', (token) => forged(token, { claims: { sub: '1' } })],
    ['for an account beyond 32 bits', (token) => forged(token, { claims: { sub: '4294967297' } })],
    ['of no session', (token) => forged(token, { claims: { sid: undefined } })],
    ['of a session that is SQL', (token) => forged(token, { claims: { sid: `' OR '1'='1` } })],
    [
      'of an unknown session',
      (token) => forged(token, { claims: { sid: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11' } }),
    ],
    ['that is none', () => 'abc'],
    ['of three empty parts', () => '..'],
    ['with text behind it', (token) => `${token} x`],
    ['that is a refresh token', () => diner.refreshToken],
  ])('are refused when %s, on every route, and nothing changes', async (_what, change) => {
    const token = change(diner.token);
    const before = await api.contents();
    const answers = [
      await me(token),
      await book(api, {}, { token }),
      await api.call('GET', BOOKINGS, { token }),
      await api.call('PUT', `${BOOKINGS}/1`, { token, body: { status: 'completed' } }),
      await api.call('POST', '/api/auth/logout', { token }),
    ];
    for (const answer of answers) expectProblem(answer, 401, 'Invalid or expired token');
    expect(await api.contents()).toEqual(before);
  });

  it.each([
    'Basic ZGVtbzpkZW1v',
    'Bearer',
    'Bearer ',
    'demo_token',
    'Token demo_token',
    'Bearer demo_token, x',
  ])('are not taken from the header %j', async (Authorization) => {
    const answer = await api.call('GET', '/api/auth/me', { headers: { Authorization } });
    expectProblem(answer, 401, 'Invalid or expired token');
  });

  it('are asked for where there is no header', async () => {
    for (const headers of [{}, { Authorization: '' }]) {
      const answer = await api.call('GET', '/api/auth/me', { headers });
      expectProblem(answer, 401, 'Missing authorization header');
    }
  });

  it('of another platform are not ours, even with the same secret', async () => {
    const other = await api.beside({ PUBLIC_URL: 'https://elsewhere.example' });
    const { token } = await register(other);
    expectProblem(await me(token), 401, 'Invalid or expired token');
  });

  it('stay good while their key is rotated out', async () => {
    const settings = { SECRET_KEY: `another-key-of-thirty-two-letters,${SECRET_KEY}` };
    const rotated = await api.beside(settings);
    expect((await rotated.call('GET', '/api/auth/me', diner)).status).toBe(200);
    expectProblem(await me((await register(rotated)).token), 401);
  });

  describe('of the demo', () => {
    it.each([
      [DINER, 1, ['user']],
      [CHEF, 2, ['user']],
      [ADMIN, 7, ['user', 'admin']],
    ])('%j opens account %i', async (account, id, roles) => {
      expect((await api.call('GET', '/api/auth/me', account)).json).toMatchObject({ id, roles });
    });

    it('open ordinary sessions with one click', async () => {
      const { json } = await api.call('GET', '/api/auth/demo');
      expect(json).toEqual({
        accounts: [
          { account: 'diner', name: 'Demo Diner' },
          { account: 'chef', name: 'Park Min-jun' },
          { account: 'admin', name: 'Demo Administrator' },
        ],
      });
      const session = await api.call<Session>('POST', '/api/auth/demo', { body: { account: 'chef' } });
      expect(session.status).toBe(200);
      const token = { token: session.json.access_token };
      expect((await api.call('GET', '/api/auth/me', token)).json).toMatchObject({ id: 2, chef_id: 1 });
      expect((await api.call('POST', '/api/auth/logout', token)).status).toBe(200);
      expectProblem(await api.call('GET', '/api/auth/me', token), 401);
      expect((await api.call('GET', '/api/auth/me', CHEF)).status).toBe(200);
    });

    it('exist for the three that are offered', async () => {
      for (const account of ['chef2', 'constructor', 1, null]) {
        const answer = await api.call('POST', '/api/auth/demo', { body: { account } });
        expect(expectFieldProblem(answer)).toEqual(['account']);
      }
    });

    it('open nothing while the demo is off', async () => {
      const real = await api.beside({ DEMO_MODE: 'false' });
      for (const account of [DINER, CHEF, ADMIN]) {
        expectProblem(await real.call('GET', '/api/auth/me', account), 401, 'Invalid or expired token');
      }
      expect((await real.call('GET', '/api/auth/demo')).json).toEqual({ accounts: [] });
      expectProblem(await real.call('POST', '/api/auth/demo', { body: { account: 'admin' } }), 404);
    });
  });
});
