import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { ADMIN, DINER, register, registerAdmin } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const AUDIT = '/api/platform/admin/audit';

describe('The audit trail over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const eventsOf = async (query: string, reader: { token: string } = ADMIN): Promise<readonly Json[]> =>
    (await api.call<{ events: Json[] }>('GET', `${AUDIT}?${query}`, reader)).json.events;

  it('is for administrators', async () => {
    expectProblem(await api.call('GET', AUDIT), 401);
    expectProblem(await api.call('GET', AUDIT, DINER), 403, 'Admin access required');
    expect((await api.call('GET', AUDIT, ADMIN)).json).toMatchObject({ total: 0, pages: 0, events: [] });
  });

  it('tells who did what from where, and in which request', async () => {
    const person = await register(api);
    const answer = await api.call('POST', '/api/auth/logout', {
      ...person,
      headers: { 'User-Agent': 'Specs/1.0', 'X-Request-Id': 'the-way-out' },
    });
    expect(answer.status).toBe(200);
    const query = `user_id=${person.id}&action=identity.sign_out`;
    const events = await eventsOf(query, await registerAdmin(api));
    expect(events).toEqual([
      {
        id: expect.any(Number) as number,
        at: expect.stringMatching(/Z$/) as string,
        action: 'identity.sign_out',
        outcome: 'succeeded',
        actor_id: person.id,
        user_id: person.id,
        address: '127.0.0.1',
        user_agent: 'Specs/1.0',
        request_id: 'the-way-out',
        details: {},
      },
    ]);
    // Anybody may be a demo administrator, and is not told where others sit.
    expect(await eventsOf(query)).toEqual([{ ...events[0], address: null, user_agent: null }]);
  });

  it('keeps what was refused: a refresh token used twice', async () => {
    const { id, refreshToken } = await register(api);
    const refresh = () => api.call('POST', '/api/auth/refresh', { body: { refresh_token: refreshToken } });
    expect((await refresh()).status).toBe(200);
    expectProblem(await api.ahead(11, refresh), 401);
    expectProblem(await api.ahead(12, refresh), 401);
    expect(await eventsOf(`user_id=${id}&outcome=refused`)).toMatchObject([
      { action: 'identity.refresh_token_reused', actor_id: null },
    ]);
  });

  it.each([
    ['user_id', '0'],
    ['user_id', 'x'],
    ['outcome', 'odd'],
    ['from', '2027-03-01'],
    ['to', '2027-13-01T00:00:00Z'],
    ['to', '2027-02-31T00:00:00Z'],
    ['page', '0'],
    ['who', '1'],
  ])('refuses %s=%s', async (field, value) => {
    expect(expectFieldProblem(await api.call('GET', `${AUDIT}?${field}=${value}`, ADMIN))).toEqual([field]);
  });
});
