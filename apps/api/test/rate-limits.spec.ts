import type { ApiProcess } from './support/api-process';
import { expectProblem } from './support/expect-problem';
import type { Answer, CallOptions } from './support/http-call';
import { DINER, PASSWORD, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const QUOTAS = { READS_PER_MINUTE: '3', WRITES_PER_MINUTE: '4', REGISTRATIONS_PER_HOUR: '2' };
const SIGN_INS = {
  READS_PER_MINUTE: '6',
  SIGN_INS_PER_MINUTE: '4',
  ACCOUNT_SIGN_INS_PER_MINUTE: '2',
  LOCKOUT_FAILURES: '3',
};
const CHEFS = '/api/coocook/chefs';
const TRIAL = '/api/platform/subscriptions';

/** Whom each test takes for its client, so that none uses up what another needs. */
let strangers = 0;
const stranger = (): string => `192.0.2.${++strangers}`;
const from = (address: string): CallOptions => ({ headers: { 'X-Forwarded-For': address } });

function expectLimited(answer: Answer, limit: string, policy: string): void {
  const { code, detail } = expectProblem(answer, 429);
  expect(code).toBe('RATE_LIMITED');
  expect(detail).toMatch(/^Too many requests; try again in \d+ (second|minute)s?$/);
  const wait = String(answer.headers['retry-after']);
  expect(wait).toMatch(/^[1-9]\d*$/);
  expect(answer.headers.ratelimit).toBe(`"${limit}";r=0;t=${wait}`);
  expect(answer.headers['ratelimit-policy']).toBe(`"${limit}";${policy}`);
}

describe('Limits', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ settings: { ...QUOTAS, TRUSTED_PROXIES: '127.0.0.1' } });
  });

  afterAll(() => api.close());

  const read = (address: string) => api.call('GET', CHEFS, from(address));
  const statuses = async (count: number, ask: () => Promise<Answer>): Promise<readonly number[]> => {
    const answers: number[] = [];
    for (let i = 0; i < count; i++) answers.push((await ask()).status);
    return answers;
  };

  it('of reads count by address, say what is left, and refuse with the time to wait', async () => {
    const address = stranger();
    for (const left of [2, 1, 0]) {
      const { status, headers } = await read(address);
      expect(status).toBe(200);
      expect(headers['ratelimit-policy']).toBe('"reads";q=3;w=60');
      expect(headers.ratelimit).toMatch(new RegExp(`^"reads";r=${left};t=(60|[1-5]?\\d)$`));
    }
    expectLimited(await read(address), 'reads', 'q=3;w=60');
    expect((await read(stranger())).status).toBe(200);
  });

  it('count the address that the trusted proxy saw, not the ones before it', async () => {
    const address = stranger();
    expect(await statuses(3, () => read(`${stranger()}, ${address}`))).toEqual([200, 200, 200]);
    expect((await read(address)).status).toBe(429);
  });

  it('take a /64 of IPv6 for one address', async () => {
    const last = ['::1', '::2', ':ffff:ffff:ffff:ffff', '::3'];
    const answers: number[] = [];
    for (const end of last) answers.push((await read(`2001:db8:1:2${end}`)).status);
    expect(answers).toEqual([200, 200, 200, 429]);
    expect((await read('2001:db8:1:3::1')).status).toBe(200);
  });

  it('believe X-Forwarded-For from nobody where no proxy is trusted', async () => {
    const direct = await api.beside(QUOTAS);
    const ask = () => direct.call('GET', CHEFS, from(stranger()));
    expect(await statuses(4, ask)).toEqual([200, 200, 200, 429]);
  });

  it('leave health, metrics and pages alone', async () => {
    const address = stranger();
    expect(await statuses(4, () => read(address))).toContain(429);
    for (const path of ['/health', '/ready', '/metrics', '/api/metrics/summary', '/api/docs/openapi.json']) {
      const { status, headers } = await api.call('GET', path, from(address));
      expect([path, status, headers.ratelimit]).toEqual([path, 200, undefined]);
    }
  });

  it('count an address however its letters are written', async () => {
    const address = stranger();
    const spelt = () => api.call('GET', '/%61pi/coocook/chefs', from(address));
    expect(await statuses(4, spelt)).toEqual([200, 200, 200, 429]);
    const signUp = () => api.call('POST', '/%61pi/auth/register', { ...from(address), body: {} });
    expect(await statuses(3, signUp)).toEqual([400, 400, 429]);
  });

  it('of writes count by user, each write once, the refused ones too', async () => {
    const write = (token: string) => () => api.call('POST', TRIAL, { token, ...from(stranger()) });
    const [one, another] = [await register(api), await register(api)];
    const { headers } = await write(one.token)();
    expect(headers.ratelimit).toMatch(/^"writes";r=3;/);
    expect(await statuses(3, write(one.token))).toEqual([400, 400, 400]);
    expectLimited(await write(one.token)(), 'writes', 'q=4;w=60');
    // One limit for all routes, however many decorators ask who is there.
    const book = await api.call('POST', '/api/coocook/bookings', { token: one.token, ...from(stranger()) });
    expect(book.status).toBe(429);
    const other = await api.call('POST', '/api/coocook/bookings', {
      token: another.token,
      ...from(stranger()),
    });
    expect([other.status, other.headers.ratelimit]).toEqual([403, expect.stringMatching(/^"writes";r=3;/)]);
    const me = { token: one.token, ...from(stranger()) };
    expect((await api.call('GET', '/api/auth/me', me)).status).toBe(200);
  });

  it('of writes of a demo account count by address: one visitor does not shut out the others', async () => {
    const demo = await api.beside({ ...QUOTAS, READS_PER_MINUTE: '9', TRUSTED_PROXIES: '127.0.0.1' });
    const write = (address: string) => () => demo.call('POST', TRIAL, { ...DINER, ...from(address) });
    const address = stranger();
    expect(await statuses(5, write(address))).toEqual([400, 400, 400, 400, 429]);
    expect((await write(stranger())()).status).toBe(400);
  });

  it('of writes that nobody signs in for count by address, whatever token is shown', async () => {
    const address = stranger();
    const refresh = (token?: string) => () =>
      api.call('POST', '/api/auth/refresh', { ...from(address), token, body: {} });
    expect(await statuses(3, refresh())).toEqual([400, 400, 400]);
    expect(await statuses(2, refresh('nonsense'))).toEqual([400, 429]);
  });

  it.each(['', 'nonsense'])('of writes with the refused token "%s" count by address', async (token) => {
    const address = stranger();
    const write = () => api.call('POST', TRIAL, { ...from(address), token, body: {} });
    expect(await statuses(3, write)).toEqual([401, 401, 401]);
    expectLimited(await write(), 'reads', 'q=3;w=60');
    expect((await read(address)).status).toBe(200);
    expect((await api.call('POST', TRIAL, { ...from(stranger()), token, body: {} })).status).toBe(401);
  });

  it('of registrations stand apart, and last an hour', async () => {
    const address = stranger();
    const register = (password: string) =>
      api.call('POST', '/api/auth/register', {
        ...from(address),
        body: { email: `${password.length}@example.com`, password, name: 'Kim' },
      });
    expect((await register('weak')).status).toBe(400);
    expect((await register(PASSWORD)).status).toBe(201);
    expectLimited(await register(`${PASSWORD}!`), 'registration', 'q=2;w=3600');
    expect((await read(address)).status).toBe(200);
  });

  describe('of sign-ins', () => {
    let door: ApiProcess;

    beforeAll(async () => {
      door = await api.beside({ ...SIGN_INS, TRUSTED_PROXIES: '127.0.0.1' });
    });

    const signIn = (email: string, password = PASSWORD, address = stranger(), cookie = '') =>
      door.call('POST', '/api/auth/login', {
        headers: { 'X-Forwarded-For': address, ...(cookie ? { Cookie: cookie } : {}) },
        body: { email, password },
      });

    it('count by account, from whatever address, for unknown accounts alike', async () => {
      const { email } = await register(door);
      expect(await statuses(2, () => signIn(email))).toEqual([200, 200]);
      expectLimited(await signIn(email), 'sign-in-account', 'q=2;w=60');
      const unknown = 'nobody-at-all@example.com';
      expect(await statuses(3, () => signIn(unknown))).toEqual([401, 401, 429]);
    });

    it('count by address, whatever the account', async () => {
      const address = stranger();
      let accounts = 0;
      const next = () => signIn(`nobody-${++accounts}@example.com`, PASSWORD, address);
      expect(await statuses(4, next)).toEqual([401, 401, 401, 401]);
      expectLimited(await next(), 'sign-in-address', 'q=4;w=60');
    });

    it('count a known device apart from the account, from whatever address', async () => {
      const { email } = await register(door);
      const [cookie] = (await signIn(email)).headers['set-cookie'] ?? [];
      expect(await statuses(2, () => signIn(email))).toEqual([200, 429]);
      const again = () => signIn(email, PASSWORD, stranger(), cookie?.split(';')[0]);
      expect(await statuses(2, again)).toEqual([200, 200]);
      expectLimited(await again(), 'sign-in-account', 'q=2;w=60');
    });

    it('say nothing to who is locked out but that, as long as their address may ask at all', async () => {
      const { email } = await register(door);
      const patient = await api.beside({ LOCKOUT_FAILURES: '3' });
      const wrong = () =>
        patient.call('POST', '/api/auth/login', { body: { email, password: 'Wrong-guess-4-two' } });
      expect(await statuses(3, wrong)).toEqual([401, 401, 401]);
      const address = stranger();
      expect(await statuses(6, () => signIn(email, PASSWORD, address))).toEqual([
        403, 403, 403, 403, 403, 403,
      ]);
      expectLimited(await signIn(email, PASSWORD, address), 'reads', 'q=6;w=60');
      expect((await signIn(email)).status).toBe(403);
    });
  });
});
