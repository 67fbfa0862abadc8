import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { CHEF, DINER, PASSWORD, register, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const COOKIE = { 'X-Token-Delivery': 'cookie' };

describe('Accounts over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const post = (path: string, body?: Json, headers = {}) =>
    api.call<Session>('POST', `/api/auth/${path}`, { body, headers });
  const me = (token: string) => api.call('GET', '/api/auth/me', { token });
  const refresh = (refreshToken: string) => post('refresh', { refresh_token: refreshToken });

  describe('registering', () => {
    it('answers 201 with a pair of tokens and the account, and nothing secret', async () => {
      const before = Date.now();
      const body = { email: ' Kim@Example.com ', password: PASSWORD, name: ' Kim Seoyeon ' };
      const { status, json, text } = await post('register', body);
      expect(status).toBe(201);
      expect(json).toEqual({
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
        refresh_token: expect.stringMatching(/^[\w-]{43}$/) as string,
        token_type: 'Bearer',
        expires_in: 900,
        user: {
          id: expect.any(Number) as number,
          email: 'kim@example.com',
          name: 'Kim Seoyeon',
          roles: ['user'],
          is_chef: false,
          chef_id: null,
          subscriptions: [],
          password_expired: false,
          created_at: expect.stringMatching(/Z$/) as string,
        },
      });
      expect(Date.parse((json.user as unknown as { created_at: string }).created_at)).toBeGreaterThanOrEqual(
        before,
      );
      expect(text).not.toMatch(/argon2|hash|lock/i);
      expect((await me(json.access_token)).json).toEqual(json.user);
    });

    it.each([
      ['short', 'Ab1!', ['at least 8 characters']],
      ['abcdefg!1', 'abcdefg!1', ['an uppercase letter']],
      ['Abcdefgh!', 'Abcdefgh!', ['a digit']],
      ['Abcdefgh1', 'Abcdefgh1', ['a special character']],
      [
        'password',
        'password',
        ['an uppercase letter', 'a digit', 'a special character', 'not a common password'],
      ],
      ['nothing', '', ['at least 8 characters', 'an uppercase letter', 'a digit', 'a special character']],
    ])('says what the password lacks: %s', async (_what, password, requirements) => {
      const before = await api.contents();
      const answer = await post('register', { email: 'weak@example.com', password, name: 'Weak' });
      expect(expectFieldProblem(answer)).toEqual(requirements.map(() => 'password'));
      expect(answer.json).toMatchObject({ code: 'IDENTITY_PASSWORD_WEAK', requirements });
      expect(await api.contents()).toEqual(before);
    });

    it('takes an address once, in whatever case', async () => {
      const { email } = await register(api);
      for (const again of [email, email.toUpperCase(), ` ${email} `]) {
        const answer = await post('register', { email: again, password: PASSWORD, name: 'Again' });
        expect(expectFieldProblem(answer, 'Email already registered')).toEqual(['email']);
      }
    });

    it.each([
      ['email', 'no-address'],
      ['email', `${'a'.repeat(250)}@example.com`],
      ['email', { toLowerCase: 1 }],
      ['email', `' OR '1'='1`],
      ['password', 'A1!'.padEnd(129, 'x')],
      ['password', 12345678],
      ['name', '   '],
      ['name', 'x'.repeat(101)],
      ['name', 'Kim\0'],
      ['roles', ['admin']],
    ])('refuses %s %j', async (field, value) => {
      const body = { email: 'fine@example.com', password: PASSWORD, name: 'Fine', [field]: value };
      expect(expectFieldProblem(await post('register', body))).toEqual([field]);
    });

    it('needs an address, a password and a name', async () => {
      expect([...expectFieldProblem(await post('register', {}), 'Missing required fields')].sort()).toEqual([
        'email',
        'name',
        'password',
      ]);
    });
  });

  describe('signing in', () => {
    it('works with the address in any case, and opens a session of its own', async () => {
      const person = await register(api);
      const { status, json } = await post('login', { email: person.email.toUpperCase(), password: PASSWORD });
      expect(status).toBe(200);
      expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { id: person.id } });
      expect(json.access_token).not.toBe(person.token);
    });

    it('answers alike to a wrong password, an unknown address and a demo account', async () => {
      const { email } = await register(api);
      const attempts = [
        { email, password: `${PASSWORD}!` },
        { email: 'nobody@example.com', password: PASSWORD },
        { email: 'demo@coocook.example', password: PASSWORD },
      ];
      for (const attempt of attempts) {
        const problem = expectProblem(await post('login', attempt), 401, 'Invalid email or password');
        expect(problem).toMatchObject({ code: 'IDENTITY_CREDENTIALS_INVALID' });
        expect(problem.attempts_remaining).toEqual(expect.any(Number));
      }
    });
  });

  describe('refreshing', () => {
    it('answers with a new pair of the same account', async () => {
      const person = await register(api);
      const { status, json } = await refresh(person.refreshToken);
      expect(status).toBe(200);
      expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { id: person.id } });
      expect([json.refresh_token, json.access_token]).not.toContain(person.refreshToken);
      expect((await me(json.access_token)).status).toBe(200);
      expect((await refresh(json.refresh_token)).status).toBe(200);
    });

    it('forgives two tabs that use one token at the same moment', async () => {
      const { refreshToken } = await register(api);
      const pairs = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
      expect(pairs.map(({ status }) => status)).toEqual([200, 200]);
      for (const { json } of pairs) expect((await me(json.access_token)).status).toBe(200);
    });

    it('with a token replaced more than 10 s ago ends the whole family', async () => {
      const person = await register(api);
      const { json: next } = await refresh(person.refreshToken);
      const reused = await api.ahead(11, () => refresh(person.refreshToken));
      expectProblem(reused, 401, 'Invalid or expired token');
      expectProblem(await refresh(next.refresh_token), 401);
      for (const token of [person.token, next.access_token]) expectProblem(await me(token), 401);
    });

    it('is over after 30 days', async () => {
      const { refreshToken } = await register(api);
      expectProblem(await api.ahead(30 * 86_400, () => refresh(refreshToken)), 401);
    });

    it('needs a token that is ours', async () => {
      expectProblem(await post('refresh'), 400, 'Missing refresh token');
      expectProblem(await refresh(''), 400, 'Missing refresh token');
      expectProblem(await refresh('unknown'), 401, 'Invalid or expired token');
      expectProblem(await refresh('x'.repeat(513)), 400);
    });
  });

  describe('with the refresh token in a cookie', () => {
    const cookieOf = (headers: { readonly 'set-cookie'?: readonly string[] }): string => {
      const cookies = headers['set-cookie'] ?? [];
      const [cookie, ...others] = cookies.filter((one) => one.startsWith('coocook_refresh='));
      expect(others).toEqual([]);
      return cookie ?? '';
    };
    const registration = (email: string) => ({ email, password: PASSWORD, name: 'Cookie' });

    it('it is out of reach for scripts and other sites, and not in the body', async () => {
      const { headers, json } = await post('register', registration('cookie@example.com'), COOKIE);
      expect(json).not.toHaveProperty('refresh_token');
      const [value, ...attributes] = cookieOf(headers).split('; ');
      expect(value).toMatch(/^coocook_refresh=[\w-]{43}$/);
      expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/api/auth', 'SameSite=Strict']);
    });

    it('it is Secure where the platform is served over https', async () => {
      const settings = { PUBLIC_URL: 'https://coocook.example' };
      const secure = await api.beside(settings);
      const { headers } = await secure.call('POST', '/api/auth/demo', {
        body: { account: 'chef' },
        headers: COOKIE,
      });
      expect(cookieOf(headers).split('; ')).toContain('Secure');
    });

    it('it is rotated, and read from requests that carry the header only', async () => {
      const { headers } = await post('register', registration('rotated@example.com'), COOKIE);
      const Cookie = cookieOf(headers).split(';')[0];
      expectProblem(await post('refresh', undefined, { Cookie }), 400, 'Missing refresh token');
      const { status, headers: next, json } = await post('refresh', undefined, { ...COOKIE, Cookie });
      expect(status).toBe(200);
      expect(json).not.toHaveProperty('refresh_token');
      expect(cookieOf(next)).toMatch(/^coocook_refresh=[\w-]{43};/);
      expect(cookieOf(next).split(';')[0]).not.toBe(Cookie);
    });

    it('it goes when its owner signs out', async () => {
      const { headers, json } = await post('register', registration('out@example.com'), COOKIE);
      const Cookie = cookieOf(headers).split(';')[0];
      const logout = await api.call('POST', '/api/auth/logout', {
        token: json.access_token,
        headers: { Cookie },
      });
      expect(cookieOf(logout.headers)).toMatch(/^coocook_refresh=; Max-Age=0; Path=\/api\/auth;/);
      expectProblem(await post('refresh', undefined, { ...COOKIE, Cookie }), 401);
    });
  });

  describe('signing out', () => {
    it('refuses the access and refresh tokens of that session at once, in every process', async () => {
      const other = await api.beside();
      const person = await register(api);
      const { json: elsewhere } = await post('login', { email: person.email, password: PASSWORD });
      expect((await api.call('POST', '/api/auth/logout', person)).status).toBe(200);
      for (const process of [api, other]) {
        const answer = await process.call('GET', '/api/auth/me', person);
        expectProblem(answer, 401, 'Invalid or expired token');
      }
      expectProblem(await refresh(person.refreshToken), 401);
      expect((await me(elsewhere.access_token)).status).toBe(200);
    });

    it('with a demo token changes nothing', async () => {
      const before = await api.contents();
      const { status, headers } = await api.call('POST', '/api/auth/logout', CHEF);
      expect([status, headers['set-cookie']]).toEqual([200, undefined]);
      expect(await api.contents()).toEqual(before);
      expect((await api.call('GET', '/api/auth/me', CHEF)).status).toBe(200);
    });

    it('needs somebody who is signed in', async () => {
      expectProblem(await post('logout'), 401, 'Missing authorization header');
    });
  });

  it('show a chef their profile and everybody their subscriptions', async () => {
    expect((await api.call('GET', '/api/auth/me', CHEF)).json).toMatchObject({
      id: 2,
      is_chef: true,
      chef_id: 1,
    });
    expect((await api.call('GET', '/api/auth/me', DINER)).json).toMatchObject({
      id: 1,
      is_chef: false,
      chef_id: null,
      subscriptions: [{ product: 'coocook', plan: 'monthly', status: 'active' }],
    });
  });
});
