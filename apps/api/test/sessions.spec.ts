import type { ApiProcess } from './support/api-process';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { DINER, PASSWORD, register, type Person, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const SESSIONS = '/api/auth/sessions';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

interface List {
  readonly total: number;
  readonly sessions: readonly (Json & { readonly id: string; readonly current: boolean })[];
}

describe('Sessions over HTTP, with two processes on one database', () => {
  let api: RunningApi;
  let other: ApiProcess;

  beforeAll(async () => {
    api = await startApi();
    other = await api.beside();
  });

  afterAll(() => api.close());

  const me = (process: ApiProcess, token: string) => process.call('GET', '/api/auth/me', { token });
  const list = async ({ token }: { readonly token: string }): Promise<List> =>
    (await api.call<List>('GET', SESSIONS, { token })).json;
  const phoneOf = async ({ email }: Person): Promise<Session> =>
    (
      await other.call<Session>('POST', '/api/auth/login', {
        body: { email, password: PASSWORD },
        headers: { 'User-Agent': PHONE },
      })
    ).json;

  it('are listed with device, address and times; which one is asking is told', async () => {
    const person = await register(api);
    const phone = await phoneOf(person);
    const { sessions, total } = await list(person);
    expect(total).toBe(2);
    expect(sessions).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        device: 'Safari on iOS',
        address: '127.0.0.1',
        created_at: expect.stringMatching(/Z$/) as string,
        last_seen_at: expect.stringMatching(/Z$/) as string,
        current: false,
      },
      expect.objectContaining({ device: null, current: true }),
    ]);
    const seenByPhone = await list({ token: phone.access_token });
    expect(seenByPhone.sessions.map(({ current }) => current)).toEqual([true, false]);
  });

  it('one that ends is refused by the other process at once, and no other is', async () => {
    const person = await register(api);
    const phone = await phoneOf(person);
    const phoneSession = (await list(person)).sessions.find(({ current }) => !current);
    expect((await me(other, phone.access_token)).status).toBe(200);
    expect((await api.call('DELETE', `${SESSIONS}/${phoneSession?.id}`, person)).status).toBe(200);
    expectProblem(await me(other, phone.access_token), 401, 'Invalid or expired token');
    const refresh = { body: { refresh_token: phone.refresh_token } };
    expectProblem(await other.call('POST', '/api/auth/refresh', refresh), 401);
    expect((await me(other, person.token)).status).toBe(200);
    expectProblem(await api.call('DELETE', `${SESSIONS}/${phoneSession?.id}`, person), 404);
  });

  it('all end at once, in every process, and the refresh cookie goes', async () => {
    const person = await register(api);
    const phone = await phoneOf(person);
    const answer = await api.call('DELETE', SESSIONS, person);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^coocook_refresh=; Max-Age=0;/);
    for (const process of [api, other]) {
      for (const token of [person.token, phone.access_token]) expectProblem(await me(process, token), 401);
    }
  });

  it('of somebody else are not found', async () => {
    const [person, stranger] = [await register(api), await register(api)];
    const [session] = (await list(person)).sessions;
    expectProblem(await api.call('DELETE', `${SESSIONS}/${session?.id}`, stranger), 404, 'Session not found');
    expect((await me(api, person.token)).status).toBe(200);
    expect(expectFieldProblem(await api.call('DELETE', `${SESSIONS}/1`, stranger))).toEqual(['id']);
    expectProblem(await api.call('GET', SESSIONS), 401);
  });

  it('of a demo account are nobody else’s business', async () => {
    const visit = async () =>
      (await api.call<Session>('POST', '/api/auth/demo', { body: { account: 'diner' } })).json;
    const [one, two] = [await visit(), await visit()];
    expect(await list(DINER)).toMatchObject({ total: 0, sessions: [] });
    expect(await list({ token: one.access_token })).toMatchObject({ total: 1 });
    expect((await api.call('DELETE', SESSIONS, DINER)).status).toBe(200);
    expect((await api.call('DELETE', SESSIONS, { token: one.access_token })).status).toBe(200);
    expectProblem(await me(api, one.access_token), 401);
    expect((await me(api, two.access_token)).status).toBe(200);
  });

  it('are seen to the minute, and leave alone what the clock has not moved', async () => {
    const person = await register(api);
    const seen = async (): Promise<number> =>
      Date.parse(String((await list(person)).sessions[0]?.last_seen_at));
    const first = await seen();
    await api.ahead(300, () => me(api, person.token));
    expect(await seen()).toBeGreaterThanOrEqual(first + 290_000);
  });
});
