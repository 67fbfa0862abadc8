import { book, dateAhead } from './support/bookings';
import type { ApiProcess } from './support/api-process';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Answer, Json } from './support/http-call';
import { ADMIN, DINER, register, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const ADMINISTRATION = '/api/platform/admin';
const NOBODY = 2_147_483_647;
const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('Administrators', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const grant = (userId: number, body: Json, by: { readonly token: string } = ADMIN, at: ApiProcess = api) =>
    at.call('POST', `${ADMINISTRATION}/users/${userId}/subscriptions`, { ...by, body });
  const revoke = (id: unknown, query = ''): Promise<Answer> =>
    api.call('DELETE', `${ADMINISTRATION}/subscriptions/${String(id)}${query}`, ADMIN);
  const recorded = async ({ id }: Person): Promise<readonly Json[]> => {
    const { json } = await api.call<{ events: readonly Json[] }>(
      'GET',
      `${ADMINISTRATION}/audit?user_id=${id}`,
      ADMIN,
    );
    return json.events.filter(({ action }) => String(action).startsWith('subscriptions.'));
  };

  it('grant a subscription, which opens the door', async () => {
    const person = await register(api);
    const { status, json } = await grant(person.id, { product: 'coocook', plan: 'monthly' });
    expect([status, json]).toEqual([
      201,
      {
        id: expect.any(Number) as number,
        product: 'coocook',
        plan: 'monthly',
        status: 'active',
        current_period_end: expect.stringMatching(/Z$/) as string,
      },
    ]);
    expect((await book(api, { booking_date: dateAhead(40) }, person)).status).toBe(201);
    expect(await recorded(person)).toMatchObject([
      {
        action: 'subscriptions.granted',
        outcome: 'succeeded',
        user_id: person.id,
        details: { subscription_id: json.id, product: 'coocook', plan: 'monthly' },
      },
    ]);
  });

  it('extend the one that is open to a later end, never to an earlier', async () => {
    const person = await register(api);
    const [first, second] = [daysAhead(20), daysAhead(50)];
    const { json: granted } = await grant(person.id, { product: 'review', plan: 'monthly', until: first });
    expect(granted.current_period_end).toBe(first);
    const again = await grant(person.id, { product: 'review', plan: 'monthly' });
    expect(expectProblem(again, 409).code).toBe('SUBSCRIPTIONS_ALREADY_OPEN');
    const { json } = await grant(person.id, { product: 'review', plan: 'annual', until: second });
    expect(json).toEqual({ ...granted, plan: 'annual', current_period_end: second });
    for (const until of [first, second]) {
      const refusal = await grant(person.id, { product: 'review', plan: 'annual', until });
      expect(expectProblem(refusal, 409).code).toBe('SUBSCRIPTIONS_NOT_LATER');
    }
    expect((await recorded(person)).map(({ action }) => action)).toEqual([
      'subscriptions.extended',
      'subscriptions.granted',
    ]);
  });

  it('who grant the same at once: one does, the others are refused', async () => {
    const person = await register(api);
    const other = await api.beside();
    for (const body of [
      { product: 'coocook', plan: 'annual' },
      { product: 'review', plan: 'annual', until: daysAhead(90) },
    ]) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => grant(person.id, body, ADMIN, index % 2 === 0 ? api : other)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    }
    expect(await recorded(person)).toHaveLength(2);
  });

  it('and the person at once leave one subscription open', async () => {
    const person = await register(api);
    const trial = api.call('POST', '/api/platform/subscriptions', {
      ...person,
      body: { product: 'coocook', plan: 'trial' },
    });
    const answers = await Promise.all([trial, grant(person.id, { product: 'coocook', plan: 'monthly' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const { status, text } of answers) if (status === 409) expect(text).not.toMatch(/\byou\b/i);
  });

  it('grant no second trial', async () => {
    const person = await register(api);
    const { json } = await grant(person.id, { product: 'coocook', plan: 'trial' });
    await revoke(json.id, '?now=true');
    const refusal = await grant(person.id, { product: 'coocook', plan: 'trial' });
    expect(expectProblem(refusal, 409).code).toBe('SUBSCRIPTIONS_TRIAL_USED');
  });

  it('leave no room for a second trial by extending the first as another plan', async () => {
    const person = await register(api);
    const start = () =>
      api.call('POST', '/api/platform/subscriptions', {
        ...person,
        body: { product: 'coocook', plan: 'trial' },
      });
    const { status, json } = await start();
    expect(status).toBe(201);
    const extended = await grant(person.id, { product: 'coocook', plan: 'monthly', until: daysAhead(30) });
    expect(extended.json).toMatchObject({ id: json.id, plan: 'monthly' });
    expect((await revoke(json.id, '?now=true')).status).toBe(200);
    expect(expectProblem(await start(), 409).code).toBe('SUBSCRIPTIONS_TRIAL_USED');
  });

  it('end a subscription with its period, or at once', async () => {
    const person = await register(api);
    const { json: granted } = await grant(person.id, { product: 'coocook', plan: 'monthly' });
    const canceled = await revoke(granted.id);
    expect([canceled.status, canceled.json]).toEqual([200, { ...granted, status: 'canceled' }]);
    expect((await book(api, { booking_date: dateAhead(45) }, person)).status).toBe(201);
    expect((await revoke(granted.id, '?now=true')).json.status).toBe('expired');
    expectProblem(await book(api, {}, person), 403, 'Subscription to coocook required');
    expect(expectProblem(await revoke(granted.id), 409).code).toBe('SUBSCRIPTIONS_ENDED');
    expectProblem(await revoke(NOBODY), 404, 'Subscription not found');
    expect((await recorded(person)).map(({ action }) => action)).toEqual([
      'subscriptions.ended',
      'subscriptions.canceled',
      'subscriptions.granted',
    ]);
  });

  it('are told what makes no sense, and nothing changes', async () => {
    const person = await register(api);
    const before = await api.contents();
    const product = 'coocook';
    for (const [body, field] of [
      [{ product }, 'plan'],
      [{ product, plan: 'forever' }, 'plan'],
      [{ product, plan: 'monthly', until: daysAhead(-1) }, 'until'],
      [{ product, plan: 'monthly', until: daysAhead(3660) }, 'until'],
      [{ product, plan: 'monthly', until: '2030-01-01' }, 'until'],
      [{ product, plan: 'monthly', until: '2030-02-31T00:00:00' }, 'until'],
      [{ product, plan: 'monthly', until: '2028-00-10T00:00:00Z' }, 'until'],
      [{ product, plan: 'monthly', until: '2028-03-01T00:00:00+99:99' }, 'until'],
      [{ product, plan: 'monthly', until: '2030-02-31T00:00:00Z' }, 'until'],
      [{ product, plan: 'monthly', until: 1_900_000_000 }, 'until'],
    ] as const) {
      expect(expectFieldProblem(await grant(person.id, body))).toEqual([field]);
    }
    expectProblem(await grant(NOBODY, { product, plan: 'monthly' }), 404, 'User not found');
    expectProblem(await grant(person.id, { product: 'catering', plan: 'trial' }), 404, 'Product not found');
    expect(await api.contents()).toEqual(before);
  });

  it('see what open subscriptions are worth a month', async () => {
    const revenue = async () => {
      const { json } = await api.call('GET', `${ADMINISTRATION}/revenue`, ADMIN);
      return json as {
        readonly subscriptions: readonly {
          product: string;
          plan: string;
          active: number;
          canceled: number;
        }[];
        readonly monthly_recurring: readonly { amount: number; currency: string }[];
      };
    };
    const won = ({ monthly_recurring }: Awaited<ReturnType<typeof revenue>>): number =>
      monthly_recurring.find(({ currency }) => currency === 'KRW')?.amount ?? 0;
    const before = won(await revenue());
    const product = 'webapp-builder';
    const ids: unknown[] = [];
    for (const plan of ['monthly', 'annual', 'trial']) {
      ids.push((await grant((await register(api)).id, { product, plan })).json.id);
    }
    // 29,900 a month and a twelfth of 299,000 a year, which is rounded half up; a trial is worth nothing.
    expect(won(await revenue()) - before).toBe(29_900 + 24_917);
    await revoke(ids[0]);
    const { subscriptions, ...rest } = await revenue();
    expect(subscriptions.filter((one) => one.product === product)).toEqual([
      { product, plan: 'annual', active: 1, canceled: 0 },
      { product, plan: 'monthly', active: 0, canceled: 1 },
      { product, plan: 'trial', active: 1, canceled: 0 },
    ]);
    expect(won({ subscriptions, ...rest }) - before).toBe(24_917);
  });

  it('are asked who they are', async () => {
    for (const [method, path] of [
      ['POST', '/users/8/subscriptions'],
      ['DELETE', '/subscriptions/1'],
      ['GET', '/revenue'],
    ] as const) {
      expectProblem(await api.call(method, ADMINISTRATION + path), 401, 'Missing authorization header');
      expectProblem(await api.call(method, ADMINISTRATION + path, DINER), 403, 'Admin access required');
    }
  });
});
