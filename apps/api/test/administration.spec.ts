import type { ApiProcess } from './support/api-process';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { ADMIN, CHEF, DINER, PASSWORD, register, registerAdmin, registerDiner } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const USERS = '/api/platform/admin/users';

interface UserList {
  readonly total: number;
  readonly users: readonly (Json & { readonly id: number; readonly email: string })[];
}

describe('Administration over HTTP', () => {
  let api: RunningApi;
  let other: ApiProcess;

  beforeAll(async () => {
    api = await startApi();
    other = await api.beside();
  });

  afterAll(() => api.close());

  const admin = (method: string, path: string) => api.call(method, `${USERS}${path}`, ADMIN);
  const found = async (query: string): Promise<UserList> =>
    (await api.call<UserList>('GET', `${USERS}?${query}`, ADMIN)).json;
  const login = (email: string, password = PASSWORD) =>
    other.call('POST', '/api/auth/login', { body: { email, password } });

  it.each([
    ['GET', ''],
    ['GET', '/8'],
    ['POST', '/8/lock'],
    ['POST', '/8/unlock'],
    ['GET', '/8/sessions'],
    ['DELETE', '/8/sessions'],
  ])('is for administrators: %s %s', async (method, path) => {
    expectProblem(await api.call(method, `${USERS}${path}`), 401);
    for (const who of [DINER, CHEF]) {
      expectProblem(await api.call(method, `${USERS}${path}`, who), 403, 'Admin access required');
    }
  });

  it('finds accounts by name, address and status', async () => {
    const person = await register(api, 'Yoon 100% Sure');
    expect((await found('per_page=100')).total).toBeGreaterThanOrEqual(8);
    for (const q of ['yoon', '100%25', person.email.toUpperCase()]) {
      expect((await found(`q=${q}`)).users.map(({ id }) => id)).toEqual([person.id]);
    }
    expect(await found('q=100_')).toMatchObject({ total: 0, users: [] });
    expect(await found(`q=yoon&status=locked`)).toMatchObject({ total: 0 });
    await admin('POST', `/${person.id}/lock`);
    expect(await found(`q=yoon&status=locked`)).toMatchObject({ total: 1, users: [{ status: 'locked' }] });
    expect(await found(`q=yoon&status=active`)).toMatchObject({ total: 0 });
    expect(expectFieldProblem(await admin('GET', '?status=odd'))).toEqual(['status']);
  });

  it('shows an account whole, and nothing secret', async () => {
    const diner = await registerDiner(api, 'Whole');
    const { json, text } = await admin('GET', `/${diner.id}`);
    expect(json).toMatchObject({
      id: diner.id,
      email: diner.email,
      name: 'Whole',
      roles: ['user'],
      status: 'active',
      locked_at: null,
      locked_out_until: null,
      is_demo: false,
      is_chef: false,
      chef_id: null,
      subscriptions: [{ product: 'coocook', plan: 'trial' }],
    });
    expect(text).not.toMatch(/argon2|hash|token/i);
    expect((await admin('GET', '/2')).json).toMatchObject({ is_demo: true, is_chef: true, chef_id: 1 });
    expectProblem(await admin('GET', '/99999'), 404, 'User not found');
    expectProblem(await admin('GET', '/x'), 400);
  });

  it('locks somebody out of every process at once, and lets them in again', async () => {
    const person = await register(api);
    expect((await other.call('GET', '/api/auth/me', person)).status).toBe(200);
    const locked = await admin('POST', `/${person.id}/lock`);
    expect([locked.status, locked.json]).toEqual([
      200,
      expect.objectContaining({ status: 'locked', locked_at: expect.stringMatching(/Z$/) as string }),
    ]);
    expectProblem(await other.call('GET', '/api/auth/me', person), 401, 'Invalid or expired token');
    expectProblem(await login(person.email), 403, 'Account is inactive');
    expectProblem(await login(person.email, 'wrong'), 401, 'Invalid email or password');
    expect((await admin('POST', `/${person.id}/lock`)).json).toEqual(locked.json);
    expect((await admin('POST', `/${person.id}/unlock`)).json).toMatchObject({ status: 'active' });
    expect((await login(person.email)).status).toBe(200);
    expectProblem(await other.call('GET', '/api/auth/me', person), 401);
  });

  it('ends a lockout by failures', async () => {
    const { id, email } = await register(api);
    for (let index = 0; index < 5; index++) await login(email, 'wrong');
    expect((await admin('GET', `/${id}`)).json).toMatchObject({
      status: 'active',
      locked_out_until: expect.stringMatching(/Z$/) as string,
    });
    expect((await admin('POST', `/${id}/unlock`)).json).toMatchObject({ locked_out_until: null });
    expect((await login(email)).status).toBe(200);
  });

  it('shows where somebody is signed in, and signs them out everywhere', async () => {
    const person = await register(api);
    const real = await registerAdmin(api);
    const { json } = await api.call('GET', `${USERS}/${person.id}/sessions`, real);
    expect(json).toMatchObject({ total: 1, sessions: [{ address: '127.0.0.1', current: false }] });
    const shown = await admin('GET', `/${person.id}/sessions`);
    expect(shown.json).toMatchObject({ total: 1, sessions: [{ address: null }] });
    expect((await admin('DELETE', `/${person.id}/sessions`)).status).toBe(200);
    expectProblem(await other.call('GET', '/api/auth/me', person), 401);
    expect((await login(person.email)).status).toBe(200);
    expectProblem(await admin('GET', '/99999/sessions'), 404);
    expectProblem(await admin('DELETE', '/99999/sessions'), 404);
  });

  it('leaves demo accounts and oneself alone', async () => {
    for (const id of [1, 2, 6]) {
      for (const act of ['lock', 'unlock']) expectProblem(await admin('POST', `/${id}/${act}`), 409);
      expectProblem(await admin('DELETE', `/${id}/sessions`), 409);
    }
    expectProblem(await admin('POST', '/7/lock'), 409, 'Administrators cannot lock themselves');
    const visit = { body: { account: 'diner' } };
    await api.call('POST', '/api/auth/demo', visit);
    expect((await admin('GET', '/1/sessions')).json).toMatchObject({ total: 0, sessions: [] });
  });
});
