import type { ApiProcess } from './support/api-process';
import { expectProblem } from './support/expect-problem';
import type { Answer } from './support/http-call';
import { PASSWORD, register, type Person, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const WRONG = 'Wrong-guess-4-two';

describe('Guessing passwords over HTTP, against two processes on one database', () => {
  let api: RunningApi;
  let other: ApiProcess;

  beforeAll(async () => {
    api = await startApi();
    other = await api.beside();
  });

  afterAll(() => api.close());

  const login = (process: ApiProcess, email: string, password: string, Cookie?: string) =>
    process.call<Session>('POST', '/api/auth/login', {
      body: { email, password },
      headers: Cookie === undefined ? {} : { Cookie },
    });
  /** The device cookie that an answer sets, and its attributes. */
  const deviceCookie = ({ headers }: Answer<unknown>): readonly string[] =>
    (headers['set-cookie'] ?? []).filter((one) => one.startsWith('coocook_device='))[0]?.split('; ') ?? [];
  /** A registered person and the cookie of a device of theirs. */
  const owner = async (): Promise<Person & { readonly cookie: string }> => {
    const person = await register(api);
    const [cookie = ''] = deviceCookie(await login(api, person.email, PASSWORD));
    return { ...person, cookie };
  };

  it('five failures lock, whichever process counted them', async () => {
    const { email } = await register(api);
    for (const [index, process] of [api, other, api, other, api].entries()) {
      const problem = expectProblem(await login(process, email, WRONG), 401, 'Invalid email or password');
      expect(problem).toMatchObject({ attempts_remaining: 4 - index });
    }
    for (const process of [api, other]) {
      const problem = expectProblem(await login(process, email, PASSWORD), 403);
      expect(problem.code).toBe('ACCOUNT_LOCKED');
      const hours = (Date.parse(String(problem.locked_until)) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(23);
      expect(hours).toBeLessThanOrEqual(24);
    }
  });

  it('a lock outlives the process that set it', async () => {
    const { email } = await register(api);
    for (let index = 0; index < 5; index++) await login(api, email, WRONG);
    const later = await api.beside();
    expect(expectProblem(await login(later, email, PASSWORD), 403).code).toBe('ACCOUNT_LOCKED');
  });

  it.each(['a registered', 'an unknown'])(
    'of fifty guesses at once at %s address, five are looked at',
    async (whose) => {
      const email = whose === 'an unknown' ? 'unknown@example.com' : (await register(api)).email;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => login(index % 2 ? api : other, email, WRONG)),
      );
      const tried = answers
        .filter(({ status }) => status === 401)
        .map(({ text }) => JSON.parse(text) as object);
      expect(tried).toHaveLength(5);
      expect(
        new Set(tried.map((problem) => (problem as { attempts_remaining: number }).attempts_remaining)),
      ).toEqual(new Set([0, 1, 2, 3, 4]));
      const locked = answers.filter(({ status }) => status === 403);
      expect(locked.every(({ text }) => text.includes('"ACCOUNT_LOCKED"'))).toBe(true);
      expect(locked).toHaveLength(45);
    },
  );

  it('the owner gets in on a device of theirs while strangers guess', async () => {
    const { email, cookie } = await owner();
    const strangers = Array.from({ length: 20 }, (_, index) => login(index % 2 ? api : other, email, WRONG));
    const entries = await Promise.all([api, other].map((process) => login(process, email, PASSWORD, cookie)));
    expect(entries.map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all(strangers);
    expectProblem(await login(other, email, PASSWORD), 403);
    expect((await login(other, email, PASSWORD, cookie)).status).toBe(200);
  });

  it('a lock leaves running sessions alone', async () => {
    const person = await register(api);
    for (let index = 0; index < 6; index++) await login(api, person.email, WRONG);
    expect((await other.call('GET', '/api/auth/me', person)).status).toBe(200);
  });

  it('makes a device known that registers or signs in, out of reach for scripts and other sites', async () => {
    const answers = [
      await api.call('POST', '/api/auth/register', {
        body: { email: 'device@example.com', password: PASSWORD, name: 'Device' },
      }),
      await login(api, 'device@example.com', PASSWORD),
    ];
    for (const answer of answers) {
      const [value, ...attributes] = deviceCookie(answer);
      expect(value).toMatch(/^coocook_device=[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(attributes.sort()).toEqual([
        'HttpOnly',
        'Max-Age=31536000',
        'Path=/api/auth',
        'SameSite=Strict',
      ]);
    }
    const demo = await api.call('POST', '/api/auth/demo', { body: { account: 'diner' } });
    expect(deviceCookie(demo)).toEqual([]);
    expect(deviceCookie(await login(api, 'device@example.com', WRONG))).toEqual([]);
  });

  it('marks that cookie Secure where the platform is served over https', async () => {
    const secure = await api.beside({ PUBLIC_URL: 'https://coocook.example' });
    const { email } = await register(api);
    expect(deviceCookie(await login(secure, email, PASSWORD))).toContain('Secure');
  });

  it('locks as the settings say', async () => {
    const strict = await api.beside({ LOCKOUT_FAILURES: '2', LOCKOUT_HOURS: '1' });
    const { email } = await register(api);
    for (const left of [1, 0]) {
      expect(expectProblem(await login(strict, email, WRONG), 401).attempts_remaining).toBe(left);
    }
    expectProblem(await login(strict, email, PASSWORD), 403);
    const later = await strict.ahead(3601, () => login(strict, email, PASSWORD));
    expect(later.status).toBe(200);
  });
});
