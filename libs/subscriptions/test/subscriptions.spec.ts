import { identityTables } from '@coocook/identity/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { FixedClock, type DomainError } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import { Entitlements } from '../src/application/entitlements';
import { StartSubscription } from '../src/application/start-subscription';
import { SubscriptionsApi } from '../src/application/subscriptions.api';
import { seedDemoSubscription } from '../src/infrastructure/demo-subscription.seed';
import { SqlSubscriptionQueries } from '../src/infrastructure/sql-subscription.queries';
import { TypeormSubscriptionRepository } from '../src/infrastructure/typeorm-subscription.repository';
import { subscriptionsTables } from '../src/tables';

const DAY = 86_400_000;
const START = new Date('2027-03-01T12:00:00Z');
const daysLater = (days: number): Date => new Date(START.getTime() + days * DAY);
const [FIRST, SECOND, THIRD, FOURTH] = DEMO_USER_IDS.chefs;

describe('Subscriptions', () => {
  const clock = new FixedClock(START);
  let database: TestDatabase;
  let dataSource: DataSource;
  let queries: SqlSubscriptionQueries;
  let start: StartSubscription;
  let entitlements: Entitlements;
  let api: SubscriptionsApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    const tables = [identityTables, subscriptionsTables];
    dataSource = createDataSource({ url: database.url, poolSize: 8, tables });
    await dataSource.initialize();
    await seedDemoAccounts(dataSource.manager, START);
    const unitOfWork = new TypeormUnitOfWork(dataSource);
    queries = new SqlSubscriptionQueries(unitOfWork);
    start = new StartSubscription(queries, new TypeormSubscriptionRepository(unitOfWork), unitOfWork, clock);
    entitlements = new Entitlements(queries, clock);
    api = new SubscriptionsApi(queries, clock);
  });

  beforeEach(() => clock.moveTo(START));

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const grant = (userId: number, status: string, end: Date): Promise<unknown> =>
    dataSource.query(
      `INSERT INTO subscriptions.subscriptions (user_id, product, plan, status, current_period_end, created_at)
       VALUES ($1, 'coocook', 'monthly', $2, $3, $4)`,
      [userId, status, end, START],
    );

  it('are sold for the five services', async () => {
    const products = await queries.products();
    expect(products.map(({ slug }) => slug)).toEqual([
      'coocook',
      'sns-auto',
      'review',
      'ai-automation',
      'webapp-builder',
    ]);
    for (const { monthlyPrice, annualPrice, active } of products) {
      expect(active).toBe(true);
      expect(annualPrice.currency).toBe(monthlyPrice.currency);
      expect(annualPrice.minor).toBeGreaterThan(monthlyPrice.minor);
    }
  });

  it('begin as a trial once for each service, however many start it at once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => start.execute(FIRST, 'coocook', 'trial')),
    );
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as DomainError).kind] : [],
    );
    expect(refusals).toEqual(Array(4).fill('conflict'));
    expect(await start.execute(FIRST, 'review', 'trial')).toMatchObject({ product: 'review' });
  });

  it('open the door until the instant their period ends', async () => {
    const trial = await start.execute(SECOND, 'coocook', 'trial');
    expect(trial).toMatchObject({ plan: 'trial', status: 'active', currentPeriodEnd: daysLater(14) });
    expect(await entitlements.isEntitled(SECOND, 'coocook')).toBe(true);
    expect(await entitlements.isEntitled(SECOND, 'review')).toBe(false);
    expect(await entitlements.isEntitled(THIRD, 'coocook')).toBe(false);
    clock.moveTo(daysLater(14));
    expect(await entitlements.isEntitled(SECOND, 'coocook')).toBe(false);
    await expect(entitlements.assertEntitled(SECOND, 'coocook')).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_REQUIRED',
      kind: 'forbidden',
      message: 'Subscription to coocook required',
    });
    expect(await api.subscriptionsOf(SECOND)).toMatchObject([{ id: trial.id, status: 'expired' }]);
  });

  it('give no second trial after the first is over', async () => {
    clock.moveTo(daysLater(30));
    await expect(start.execute(SECOND, 'coocook', 'trial')).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_TRIAL_USED',
      kind: 'conflict',
    });
  });

  it('that are canceled open the door to their end, and leave no room for a trial until then', async () => {
    await grant(THIRD, 'canceled', daysLater(10));
    expect(await entitlements.isEntitled(THIRD, 'coocook')).toBe(true);
    await expect(start.execute(THIRD, 'coocook', 'trial')).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_ALREADY_OPEN',
      kind: 'conflict',
    });
    clock.moveTo(daysLater(10));
    expect(await start.execute(THIRD, 'coocook', 'trial')).toMatchObject({ status: 'active' });
    expect(await api.subscriptionsOf(THIRD)).toMatchObject([{ plan: 'trial' }, { plan: 'monthly' }]);
  });

  it('that are expired open no door, whatever their period says', async () => {
    await grant(FOURTH, 'expired', daysLater(10));
    expect(await entitlements.isEntitled(FOURTH, 'coocook')).toBe(false);
  });

  it.each(['monthly', 'annual'] as const)('on the %s plan are not started by oneself', async (plan) => {
    await expect(start.execute(FOURTH, 'coocook', plan)).rejects.toMatchObject({
      code: 'SUBSCRIPTIONS_PLAN_NOT_SELF_SERVICE',
      kind: 'forbidden',
      message: 'Paid plans are activated by an administrator',
    });
  });

  it('exist only for services that are on sale', async () => {
    await expect(start.execute(FOURTH, 'catering', 'trial')).rejects.toMatchObject({ kind: 'absent' });
    await dataSource.query("UPDATE subscriptions.products SET active = false WHERE slug = 'sns-auto'");
    await expect(start.execute(FOURTH, 'sns-auto', 'trial')).rejects.toMatchObject({ kind: 'absent' });
  });

  it('of the demo end a month ahead, stay as they are, and are renewed before they end', async () => {
    const seed = async (now: Date): Promise<unknown> => {
      await seedDemoSubscription(dataSource.manager, DEMO_USER_IDS.diner, now);
      return api.subscriptionsOf(DEMO_USER_IDS.diner);
    };
    const first = await seed(START);
    expect(first).toMatchObject([
      {
        product: 'coocook',
        plan: 'monthly',
        status: 'active',
        currentPeriodEnd: new Date('2027-04-01T12:00:00Z'),
      },
    ]);
    expect(await seed(daysLater(1))).toEqual(first);
    expect(await seed(daysLater(27))).toMatchObject([{ currentPeriodEnd: new Date('2027-04-28T12:00:00Z') }]);
  });
});
