import type { ApiProcess } from './support/api-process';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { DINER, PASSWORD, register, type Person, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const NEXT = 'Galbi-jjim-7-six';
const YEAR_AND_A_DAY = 366 * 86_400;

describe('Passwords over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const change = (person: { readonly token: string }, current_password: unknown, new_password: unknown) =>
    api.call('PUT', '/api/auth/password', { ...person, body: { current_password, new_password } });
  const login = (process: ApiProcess, { email }: Person, password = PASSWORD) =>
    process.call<Session & { user: { password_expired: boolean } }>('POST', '/api/auth/login', {
      body: { email, password },
    });

  it('change; the session that asked goes on, the others end in every process', async () => {
    const other = await api.beside();
    const person = await register(api);
    const { json: elsewhere } = await login(other, person);
    expect((await change(person, PASSWORD, NEXT)).json).toEqual({ message: 'Password changed' });
    expect((await other.call('GET', '/api/auth/me', person)).status).toBe(200);
    expectProblem(await other.call('GET', '/api/auth/me', { token: elsewhere.access_token }), 401);
    expectProblem(await login(api, person), 401);
    expect((await login(other, person, NEXT)).status).toBe(200);
  });

  it('say what is wrong with a change, by field', async () => {
    const person = await register(api);
    expect(expectFieldProblem(await change(person, PASSWORD, 'Password1!'))).toEqual(['new_password']);
    expect(expectFieldProblem(await change(person, PASSWORD, PASSWORD))).toEqual(['new_password']);
    const wrong = await change(person, 'wrong', NEXT);
    expect(expectFieldProblem(wrong, 'The current password is wrong')).toEqual(['current_password']);
    expect(wrong.json).toMatchObject({ attempts_remaining: 4 });
    expect(expectFieldProblem(await change(person, 1, NEXT))).toEqual(['current_password']);
    expectProblem(await change({ token: '' }, PASSWORD, NEXT), 401);
    expectProblem(await change(DINER, PASSWORD, NEXT), 409, 'Demo accounts cannot be changed or locked');
  });

  it.each(['Password1!', 'P@ssw0rd1!', 'Qwerty123!'])(
    'are refused when they are common: %s',
    async (password) => {
      const answer = await api.call('POST', '/api/auth/register', {
        body: { email: 'common@example.com', password, name: 'Common' },
      });
      expectFieldProblem(answer);
      expect(answer.json).toMatchObject({ requirements: ['not a common password'] });
    },
  );

  describe('older than a year', () => {
    /** Who registered long ago, as a process sees them whose clock is ahead. */
    const later = <T>(process: ApiProcess, work: () => Promise<T>): Promise<T> =>
      process.ahead(YEAR_AND_A_DAY, work);

    it('are told to their owner, who goes on', async () => {
      const person = await register(api);
      expect((await login(api, person)).json.user.password_expired).toBe(false);
      await later(api, async () => {
        const { json } = await login(api, person);
        expect(json.user.password_expired).toBe(true);
        const token = { token: json.access_token };
        expect((await api.call('GET', '/api/auth/me', token)).json.password_expired).toBe(true);
        expect((await api.call('GET', '/api/auth/sessions', token)).status).toBe(200);
      });
    });

    it('with PASSWORD_AGE_POLICY=off nobody cares', async () => {
      const relaxed = await api.beside({ PASSWORD_AGE_POLICY: 'off' });
      const person = await register(relaxed);
      const { json } = await later(relaxed, () => login(relaxed, person));
      expect(json.user.password_expired).toBe(false);
    });

    it('with PASSWORD_AGE_POLICY=force close every door but those that lead out', async () => {
      const strict = await api.beside({ PASSWORD_AGE_POLICY: 'force', PASSWORD_MAX_AGE_DAYS: '365' });
      const person = await register(strict);
      await later(strict, async () => {
        const { json } = await login(strict, person);
        const token = { token: json.access_token };
        const closed = [
          await strict.call('GET', '/api/auth/sessions', token),
          await strict.call('GET', '/api/coocook/bookings', token),
        ];
        for (const answer of closed)
          expect(expectProblem(answer, 403).code).toBe('IDENTITY_PASSWORD_EXPIRED');
        expect((await strict.call('GET', '/api/auth/me', token)).status).toBe(200);
        const refreshed = await strict.call<Session>('POST', '/api/auth/refresh', {
          body: { refresh_token: json.refresh_token },
        });
        const renewed = { token: refreshed.json.access_token };
        const body = { current_password: PASSWORD, new_password: NEXT };
        expect((await strict.call('PUT', '/api/auth/password', { ...renewed, body })).status).toBe(200);
        expect((await strict.call('GET', '/api/auth/sessions', renewed)).status).toBe(200);
        expect((await strict.call('POST', '/api/auth/logout', renewed)).status).toBe(200);
      });
    });
  });
});
