import { book, dateAhead } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, CHEF, DINER, register } from './support/people';
import type { Json } from './support/http-call';
import { startApi, type RunningApi } from './support/running-api';

const DAY = 86_400_000;
const SUBSCRIPTIONS = '/api/platform/subscriptions';

describe('Subscriptions over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const start = ({ token }: { readonly token: string }, body: Json) =>
    api.call('POST', SUBSCRIPTIONS, { token, body });
  const trial = (person: { readonly token: string }, product = 'coocook') =>
    start(person, { product, plan: 'trial' });
  const end = (userId: number) =>
    api.dataSource.query(
      'UPDATE subscriptions.subscriptions SET current_period_end = now() WHERE user_id = $1',
      [userId],
    );

  it('are on sale for five services, for everybody to see', async () => {
    const { status, json } = await api.call<{ products: readonly Json[] }>('GET', '/api/platform/products');
    expect(status).toBe(200);
    expect(json).toEqual({ products: expect.any(Array) as unknown });
    const slugs = ['coocook', 'sns-auto', 'review', 'ai-automation', 'webapp-builder'];
    expect(json.products).toEqual(
      slugs.map((slug, index) => ({
        id: index + 1,
        slug,
        name: expect.stringMatching(/\w/) as string,
        description: expect.stringMatching(/\w/) as string,
        icon: expect.stringMatching(/^\p{Emoji}/u) as string,
        monthly_price: expect.any(Number) as number,
        annual_price: expect.any(Number) as number,
        currency: 'KRW',
        active: true,
      })),
    );
  });

  it('begin as a trial of 14 days, which opens the door at once', async () => {
    const person = await register(api);
    const refusal = await book(api, { booking_date: dateAhead(40) }, person);
    expect(expectProblem(refusal, 403, 'Subscription to coocook required').code).toBe(
      'SUBSCRIPTIONS_REQUIRED',
    );
    const before = Date.now();
    const { status, json } = await trial(person);
    expect(status).toBe(201);
    expect(json).toEqual({
      id: expect.any(Number) as number,
      product: 'coocook',
      plan: 'trial',
      status: 'active',
      current_period_end: expect.stringMatching(/Z$/) as string,
    });
    const length = Date.parse(json.current_period_end as string) - before;
    expect(length).toBeGreaterThanOrEqual(14 * DAY);
    expect(length).toBeLessThan(14 * DAY + 60_000);
    expect((await book(api, { booking_date: dateAhead(40) }, person)).status).toBe(201);
    expect((await api.call('GET', '/api/auth/me', person)).json).toMatchObject({ subscriptions: [json] });
  });

  it('open the door of their own service only', async () => {
    const person = await register(api);
    expect((await trial(person, 'review')).status).toBe(201);
    expectProblem(await book(api, {}, person), 403, 'Subscription to coocook required');
  });

  it('close the door when their period is over, whatever they are called', async () => {
    const person = await register(api);
    await trial(person);
    await end(person.id);
    expectProblem(await book(api, {}, person), 403, 'Subscription to coocook required');
    expect((await api.call('GET', '/api/auth/me', person)).json).toMatchObject({
      subscriptions: [{ product: 'coocook', plan: 'trial', status: 'expired' }],
    });
  });

  it('are tried once for each service, even when the trial is over', async () => {
    const person = await register(api);
    await trial(person);
    expectProblem(await trial(person), 409);
    await end(person.id);
    expect(expectProblem(await trial(person), 409).code).toBe('SUBSCRIPTIONS_TRIAL_USED');
    expect((await trial(person, 'review')).status).toBe(201);
  });

  it('begin once, however often somebody clicks', async () => {
    const person = await register(api);
    const answers = await Promise.all(Array.from({ length: 8 }, () => trial(person)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  it('leave no room for a trial while one is open', async () => {
    expectProblem(await trial(DINER), 409);
  });

  it('exist for services that are on sale', async () => {
    await api.dataSource.query(`UPDATE subscriptions.products SET active = false WHERE slug = 'sns-auto'`);
    for (const product of ['catering', 'COOCOOK', 'sns-auto', `' OR '1'='1`]) {
      expectProblem(await trial(CHEF, product), 404, 'Product not found');
    }
    await api.dataSource.query(`UPDATE subscriptions.products SET active = true WHERE slug = 'sns-auto'`);
  });

  it.each(['monthly', 'annual'])('on the %s plan are not started by oneself', async (plan) => {
    for (const person of [CHEF, ADMIN]) {
      const refusal = expectProblem(await start(person, { product: 'coocook', plan }), 403);
      expect(refusal.code).toBe('SUBSCRIPTIONS_PLAN_NOT_SELF_SERVICE');
    }
  });

  it.each([
    ['no product', { plan: 'trial' }, 'product'],
    ['no plan', { product: 'coocook' }, 'plan'],
    ['an unknown plan', { product: 'coocook', plan: 'forever' }, 'plan'],
    ['a plan that is no text', { product: 'coocook', plan: ['trial'] }, 'plan'],
    ['a product that is no text', { product: 1, plan: 'trial' }, 'product'],
    ['a product beyond any name', { product: 'x'.repeat(51), plan: 'trial' }, 'product'],
    ['a NUL character', { product: 'coo\0cook', plan: 'trial' }, 'product'],
    ['an unknown field', { product: 'coocook', plan: 'trial', until: '2030-01-01' }, 'until'],
  ])('are not started with %s', async (_what, body, field) => {
    const before = await api.contents();
    expect(expectFieldProblem(await start(CHEF, body))).toEqual([field]);
    expect(await api.contents()).toEqual(before);
  });

  it('need somebody who is signed in', async () => {
    const answer = await api.call('POST', SUBSCRIPTIONS, { body: { product: 'coocook', plan: 'trial' } });
    expectProblem(answer, 401, 'Missing authorization header');
  });
});
