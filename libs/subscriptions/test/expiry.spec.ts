import { identityTables } from '@coocook/identity/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { FixedClock } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import { ExpireSubscriptions } from '../src/application/expire-subscriptions';
import { TypeormSubscriptionRepository } from '../src/infrastructure/typeorm-subscription.repository';
import { subscriptionsTables } from '../src/tables';

const START = new Date('2027-03-01T12:00:00Z');
const END = new Date('2027-03-15T12:00:00Z');
const [FIRST, SECOND] = DEMO_USER_IDS.chefs;

describe('Subscriptions whose period is over', () => {
  const clock = new FixedClock(END);
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: TypeormUnitOfWork;
  let subscriptions: TypeormSubscriptionRepository;
  let expire: ExpireSubscriptions;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({
      url: database.url,
      poolSize: 8,
      tables: [identityTables, subscriptionsTables],
    });
    await dataSource.initialize();
    await seedDemoAccounts(dataSource.manager, START);
    unitOfWork = new TypeormUnitOfWork(dataSource);
    subscriptions = new TypeormSubscriptionRepository(unitOfWork);
    expire = new ExpireSubscriptions(subscriptions, clock);
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const add = (userId: number, product: string, currentPeriodEnd: Date) =>
    subscriptions.add(
      {
        userId,
        product,
        plan: 'monthly',
        hadTrial: false,
        status: 'active',
        currentPeriodEnd,
        createdAt: START,
      },
      { kind: 'granted', actorId: userId, at: START },
    );
  const statuses = () =>
    dataSource.query('SELECT product, status FROM subscriptions.subscriptions ORDER BY id');
  const expiries = () =>
    dataSource.query("SELECT subscription_id, at, actor_id FROM subscriptions.events WHERE kind = 'expired'");

  it('are marked as expired, and it is recorded when they did', async () => {
    const over = await add(FIRST, 'coocook', END);
    await add(FIRST, 'review', new Date(END.getTime() + 1));
    await expire.execute();
    expect(await statuses()).toEqual([
      { product: 'coocook', status: 'expired' },
      { product: 'review', status: 'active' },
    ]);
    expect(await expiries()).toEqual([{ subscription_id: over.state.id, at: END, actor_id: null }]);
  });

  it('are recorded once, however often and by however many at a time they are looked for', async () => {
    for (const product of ['coocook', 'review', 'sns-auto']) {
      for (const userId of [FIRST, SECOND]) await add(userId, product, START);
    }
    await Promise.all(Array.from({ length: 6 }, () => expire.execute()));
    await expire.execute();
    expect(await expiries()).toHaveLength(6);
  });

  it('are found in batches until none is left', async () => {
    for (const product of ['coocook', 'review', 'sns-auto']) await add(FIRST, product, START);
    expect(await subscriptions.expireOverdue(END, 2)).toBe(2);
    expect(await subscriptions.expireOverdue(END, 2)).toBe(1);
    expect(await subscriptions.expireOverdue(END, 2)).toBe(0);
  });

  it('make room for the next before any job has come along', async () => {
    await add(FIRST, 'coocook', START);
    await unitOfWork.run(async () => {
      expect(await subscriptions.lockOpen(FIRST, 'coocook', END)).toBeNull();
      await add(FIRST, 'coocook', new Date(END.getTime() + 1));
    });
    expect(await expiries()).toHaveLength(1);
  });
});
