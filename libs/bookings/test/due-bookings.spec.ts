import { FixedClock } from '@coocook/kernel';
import { seedDemoChefs } from '@coocook/chefs';
import { chefsTables } from '@coocook/chefs/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { identityTables } from '@coocook/identity/tables';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import { CloseDueBookings } from '../src/application/close-due-bookings';
import { ForgetOldKeys } from '../src/application/forget-old-keys';
import type { BookingDraft } from '../src/domain/booking-state';
import { SqlDueBookings } from '../src/infrastructure/sql-due-bookings';
import { SqlIdempotencyKeys } from '../src/infrastructure/sql-idempotency-keys';
import { TypeormBookingRepository } from '../src/infrastructure/typeorm-booking.repository';
import { TypeormChefCalendar } from '../src/infrastructure/typeorm-chef-calendar';
import { bookingsTables } from '../src/tables';
import { aDraft, NOW } from './builders';
import { CountedOutcomes } from './counted-outcomes';

const HOUR = 3_600_000;
const hours = (count: number): Date => new Date(NOW.getTime() + count * HOUR);

describe('What time decides about bookings', () => {
  const clock = new FixedClock(NOW);
  let database: TestDatabase;
  let dataSource: DataSource;
  let bookings: TypeormBookingRepository;
  let keys: SqlIdempotencyKeys;
  let close: CloseDueBookings;
  let outcomes: CountedOutcomes;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({
      url: database.url,
      poolSize: 8,
      tables: [identityTables, chefsTables, bookingsTables],
    });
    await dataSource.initialize();
    await seedDemoAccounts(dataSource.manager, NOW);
    await seedDemoChefs(dataSource.manager, DEMO_USER_IDS.chefs, NOW);
    const unitOfWork = new TypeormUnitOfWork(dataSource);
    outcomes = new CountedOutcomes();
    bookings = new TypeormBookingRepository(unitOfWork, outcomes);
    keys = new SqlIdempotencyKeys(unitOfWork);
    const calendar = new TypeormChefCalendar(unitOfWork, clock, outcomes);
    close = new CloseDueBookings(new SqlDueBookings(unitOfWork, outcomes), calendar, clock);
  });

  beforeEach(async () => {
    clock.moveTo(NOW);
    await dataSource.query(
      'TRUNCATE bookings.bookings, bookings.events, bookings.idempotency_keys RESTART IDENTITY',
    );
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const add = async (startsAt: Date, changes: Partial<BookingDraft> = {}): Promise<number> =>
    (await bookings.add(aDraft(startsAt, changes))).state.id;
  const statuses = async (): Promise<readonly string[]> => {
    const rows = await dataSource.query<{ status: string }[]>(
      'SELECT status FROM bookings.bookings ORDER BY id',
    );
    return rows.map(({ status }) => status);
  };
  const eventsBySystem = () =>
    dataSource.query<unknown[]>(
      `SELECT booking_id, at, from_status, to_status FROM bookings.events WHERE actor = 'system' ORDER BY booking_id`,
    );

  it('expires requests of every chef at their deadline, and says so once', async () => {
    const overdue = await add(hours(5), { answerBy: NOW });
    const others = await add(hours(5), { answerBy: hours(-1), chefId: 2 });
    await add(hours(10), { answerBy: hours(0.001) });
    await add(hours(15), { answerBy: hours(-1), status: 'confirmed' });
    const expiredBefore = outcomes.of('expired');
    await Promise.all([close.expireRequests(), close.expireRequests()]);
    await close.expireRequests();
    expect(outcomes.of('expired') - expiredBefore).toBe(2);
    expect(await statuses()).toEqual(['expired', 'expired', 'pending', 'confirmed']);
    expect(await eventsBySystem()).toEqual([
      { booking_id: overdue, at: NOW, from_status: 'pending', to_status: 'expired' },
      { booking_id: others, at: hours(-1), from_status: 'pending', to_status: 'expired' },
    ]);
  });

  it('completes what was confirmed a day after it ended, and nothing else', async () => {
    const confirmed = { status: 'confirmed' } as const;
    // Two hours each.
    const ended = await add(hours(-26), confirmed);
    await add(hours(-25.999), { ...confirmed, chefId: 2 });
    await add(hours(-26), { status: 'no_show', chefId: 3 });
    await add(hours(-26), { status: 'cancelled', chefId: 3 });
    await add(hours(2), confirmed);
    const completedBefore = outcomes.of('completed');
    await Promise.all([close.completeEnded(), close.completeEnded()]);
    expect(outcomes.of('completed') - completedBefore).toBe(1);
    expect(await statuses()).toEqual(['completed', 'confirmed', 'no_show', 'cancelled', 'confirmed']);
    expect(await eventsBySystem()).toEqual([
      { booking_id: ended, at: NOW, from_status: 'confirmed', to_status: 'completed' },
    ]);
  });

  it('does not take a booking from under an answer that was given on an older view of it', async () => {
    const confirmed = await bookings.add(aDraft(hours(-26), { status: 'confirmed' }));
    await close.completeEnded();
    await expect(bookings.save(confirmed.answered('no_show', NOW))).rejects.toMatchObject({
      code: 'BOOKINGS_CHANGED_MEANWHILE',
    });
  });

  it('looks at so many chefs at a time until it has seen all', async () => {
    for (const chefId of [1, 2, 3]) await add(hours(5), { chefId, answerBy: NOW });
    const due = new SqlDueBookings(new TypeormUnitOfWork(dataSource), outcomes);
    expect(await due.chefsWithOverdue(NOW, 0, 2)).toEqual([1, 2]);
    expect(await due.chefsWithOverdue(NOW, 2, 2)).toEqual([3]);
    expect(await due.chefsWithEnded(NOW, 0, 2)).toEqual([]);
  });

  it('stops between two chefs when the process ends', async () => {
    for (const chefId of [1, 2]) await add(hours(5), { chefId, answerBy: NOW });
    const ending = AbortSignal.abort(new Error('ending'));
    await expect(close.expireRequests(ending)).rejects.toThrow('ending');
    expect(await statuses()).toEqual(['pending', 'pending']);
  });

  it('forgets idempotency keys after 24 hours', async () => {
    for (const key of ['one', 'two', 'three']) {
      const claim = { userId: 1, route: 'request', key, fingerprint: 'f' };
      expect(await keys.claim(claim, key === 'three' ? hours(0.001) : NOW)).toBeNull();
      await keys.keep(claim, { body: '{}', location: null });
    }
    expect(await keys.removeOld(hours(24), 1)).toBe(true);
    clock.moveTo(hours(24));
    await new ForgetOldKeys(keys, clock).execute();
    const left = await dataSource.query<unknown[]>('SELECT key FROM bookings.idempotency_keys');
    expect(left).toEqual([{ key: 'three' }]);
  });
});
