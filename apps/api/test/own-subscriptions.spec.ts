import type { ApiProcess } from './support/api-process';
import { book, dateAhead } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Answer, Json } from './support/http-call';
import { ADMIN, DINER, register, registerDiner, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const SUBSCRIPTIONS = '/api/platform/subscriptions';

describe('A subscription of one’s own', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const list = async (person: { readonly token: string }): Promise<readonly Json[]> => {
    const { json } = await api.call<{ subscriptions: readonly Json[] }>('GET', SUBSCRIPTIONS, person);
    return json.subscriptions;
  };
  const idOf = async (person: Person): Promise<number> => (await list(person))[0]?.id as number;
  const cancel = (id: number, person: { readonly token: string }, query = ''): Promise<Answer> =>
    api.call('DELETE', `${SUBSCRIPTIONS}/${id}${query}`, person);
  const kinds = async (id: number): Promise<readonly string[]> => {
    const rows = await api.dataSource.query<{ kind: string }[]>(
      'SELECT kind FROM subscriptions.events WHERE subscription_id = $1 ORDER BY id',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('is listed, the newest first', async () => {
    const person = await register(api);
    expect(await list(person)).toEqual([]);
    for (const product of ['coocook', 'review']) {
      await api.call('POST', SUBSCRIPTIONS, { ...person, body: { product, plan: 'trial' } });
    }
    expect(await list(person)).toMatchObject([{ product: 'review' }, { product: 'coocook' }]);
  });

  it('that is canceled opens the door until its period ends', async () => {
    const diner = await registerDiner(api);
    const id = await idOf(diner);
    const [before] = await list(diner);
    const { status, json } = await cancel(id, diner);
    expect([status, json]).toEqual([200, { ...before, status: 'canceled' }]);
    expect((await book(api, { booking_date: dateAhead(41) }, diner)).status).toBe(201);
    await api.dataSource.query(
      'UPDATE subscriptions.subscriptions SET current_period_end = now() WHERE id = $1',
      [id],
    );
    const late = await api.ahead(5, () => book(api, {}, diner));
    expectProblem(late, 403, 'Subscription to coocook required');
    expect(expectProblem(await cancel(id, diner), 409).code).toBe('SUBSCRIPTIONS_ENDED');
  });

  it('that is canceled twice is canceled once', async () => {
    const diner = await registerDiner(api);
    const id = await idOf(diner);
    const answers = await Promise.all(Array.from({ length: 6 }, () => cancel(id, diner)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await kinds(id)).toEqual(['started', 'canceled']);
  });

  it('that is ended at once closes the door for the next request, and in other processes within 5 s', async () => {
    const diner = await registerDiner(api);
    const other = await api.beside();
    expect((await book(other, { booking_date: dateAhead(42) }, diner)).status).toBe(201);
    const id = await idOf(diner);
    const { status, json } = await cancel(id, diner, '?now=true');
    expect([status, json.status]).toEqual([200, 'expired']);
    const again = (process: ApiProcess) => book(process, { booking_date: dateAhead(43) }, diner);
    const refusals = [await again(api), await other.ahead(5, () => again(other))];
    for (const refusal of refusals) expectProblem(refusal, 403, 'Subscription to coocook required');
    expect(await kinds(id)).toEqual(['started', 'ended']);
    expect(expectProblem(await cancel(id, diner), 409).code).toBe('SUBSCRIPTIONS_ENDED');
  });

  it('is nobody else’s to end', async () => {
    const diner = await registerDiner(api);
    const id = await idOf(diner);
    const before = await api.contents();
    expectProblem(await cancel(id, DINER), 404, 'Subscription not found');
    expectProblem(await cancel(2_147_483_647, diner), 404, 'Subscription not found');
    expectProblem(await api.call('DELETE', `${SUBSCRIPTIONS}/${id}`), 401);
    expect(expectFieldProblem(await cancel(id, diner, '?now=yes'))).toEqual(['now']);
    expectProblem(await api.call('DELETE', `${SUBSCRIPTIONS}/abc`, diner), 400);
    expect(await api.contents()).toEqual(before);
  });

  it('is nobody’s to change while it is a demo account’s, not even an administrator’s', async () => {
    const [mine] = await list(DINER);
    const demo = mine?.id as number;
    const before = await api.contents();
    const attempts = [
      await cancel(demo, DINER),
      await cancel(demo, DINER, '?now=true'),
      await api.call('DELETE', `/api/platform/admin/subscriptions/${demo}?now=true`, ADMIN),
      await api.call('POST', '/api/platform/admin/users/1/subscriptions', {
        ...ADMIN,
        body: { product: 'coocook', plan: 'annual', until: '2035-01-01T00:00:00Z' },
      }),
    ];
    for (const answer of attempts) {
      expect(expectProblem(answer, 409).code).toBe('IDENTITY_DEMO_FIXED');
    }
    expect(await api.contents()).toEqual(before);
  });

  it('shows on the dashboard while it is open', async () => {
    const diner = await registerDiner(api);
    const dashboard = () => api.call('GET', '/api/platform/dashboard', diner);
    const me = (await api.call('GET', '/api/auth/me', diner)).json;
    expect((await dashboard()).json).toMatchObject({
      user: me,
      products: [{ slug: 'coocook', name: 'CooCook', monthly_price: 9900 }],
      subscription_count: 1,
    });
    await cancel(await idOf(diner), diner, '?now=true');
    expect((await dashboard()).json).toMatchObject({ products: [], subscription_count: 0 });
    expectProblem(await api.call('GET', '/api/platform/dashboard'), 401);
  });
});
