import { seedDemoChefs } from '@coocook/chefs';
import { chefsTables } from '@coocook/chefs/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { identityTables } from '@coocook/identity/tables';
import { FixedClock, Money } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../src/domain/booking-status';
import { FreezeCancellationTerms1795000031000 } from '../src/infrastructure/migrations/1795000031000-freeze-cancellation-terms';
import { RecordBookingEvents1795000032000 } from '../src/infrastructure/migrations/1795000032000-record-booking-events';
import { SettleDeclinedMoves1795000042000 } from '../src/infrastructure/migrations/1795000042000-settle-declined-moves';
import { SqlBookingQueries } from '../src/infrastructure/sql-booking.queries';
import { bookingsTables } from '../src/tables';
import { MODERATE, NOW } from './builders';

const CREATED = new Date('2027-01-01T00:00:00Z');
const UPDATED = new Date('2027-01-02T00:00:00Z');
const STARTS = new Date('2027-02-01T09:00:00Z');

describe('Bookings from before there were refunds', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let queries: SqlBookingQueries;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({
      url: database.url,
      poolSize: 2,
      tables: [identityTables, chefsTables, bookingsTables],
    });
    await dataSource.initialize();
    await seedDemoAccounts(dataSource.manager, NOW);
    await seedDemoChefs(dataSource.manager, DEMO_USER_IDS.chefs, NOW);
    queries = new SqlBookingQueries(new TypeormUnitOfWork(dataSource), new FixedClock(NOW));
    const runner = dataSource.createQueryRunner();
    const [terms, events, declined] = [
      new FreezeCancellationTerms1795000031000(),
      new RecordBookingEvents1795000032000(),
      new SettleDeclinedMoves1795000042000(),
    ];
    await declined.down(runner);
    await events.down(runner);
    await terms.down(runner);
    for (const [id, status] of Object.entries([
      'pending',
      'confirmed',
      'cancelled',
      'expired',
      'completed',
    ])) {
      await runner.query(
        `INSERT INTO bookings.bookings (id, chef_id, chef_name, chef_cuisine, diner_id, diner_name, booking_date,
           start_time, time_zone, duration_hours, starts_at, ends_at, blocked_until, status, hourly_rate_minor,
           total_price_minor, currency, special_requests, answer_by, created_at, updated_at, version)
         VALUES ($1, $2, 'Chef', 'Korean', 1, 'Diner', '2027-02-01', '18:00', 'Asia/Seoul', 2, $3, $4, $4, $5, 125,
           250, 'KRW', '', $3, $6, $7, 2)`,
        [
          Number(id) + 1,
          Number(id) + 1,
          STARTS,
          new Date(STARTS.getTime() + 7_200_000),
          status,
          CREATED,
          UPDATED,
        ],
      );
    }
    await terms.up(runner);
    await events.up(runner);
    await declined.up(runner);
    await runner.release();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const price = Money.ofMinor(250n, 'KRW');
  it.each<[number, BookingStatus, Money | null]>([
    [1, 'pending', null],
    [2, 'confirmed', price],
    [3, 'cancelled', null],
    [4, 'expired', null],
    [5, 'completed', price],
  ])('get the policy of that time, and are read as ever: %s, %s', async (id, status, agreedPrice) => {
    expect(await queries.byId(id)).toMatchObject({
      status,
      agreedPrice,
      cancellationPolicy: MODERATE,
      earliestStart: STARTS,
      refund: null,
      refundIfDeclined: null,
    });
  });

  it('go back to before declined moves were settled, and forward again, with the refunds of cancelled ones', async () => {
    const runner = dataSource.createQueryRunner();
    const settle = new SettleDeclinedMoves1795000042000();
    await runner.query(
      `UPDATE bookings.bookings SET refund_minor = 125, refund_share = 0.5 WHERE id IN (3, 4)`,
    );
    await settle.down(runner);
    const rows: unknown = await runner.query(
      'SELECT was_confirmed, refund_minor, refund_share FROM bookings.bookings ORDER BY id',
    );
    const [nothing, half] = [
      { refund_minor: null, refund_share: null },
      { refund_minor: '125', refund_share: '0.5000' },
    ];
    expect(rows).toEqual([
      { was_confirmed: false, ...nothing },
      { was_confirmed: true, ...nothing },
      { was_confirmed: false, ...half },
      { was_confirmed: false, ...nothing },
      { was_confirmed: true, ...nothing },
    ]);
    await settle.up(runner);
    await runner.release();
    const refunds = await Promise.all([2, 3, 4].map((id) => queries.byId(id)));
    expect(refunds.map((booking) => [booking?.agreedPrice, booking?.refund])).toEqual([
      [price, null],
      [null, { amount: Money.ofMinor(125n, 'KRW'), share: 0.5 }],
      [null, null],
    ]);
  });

  it.each([
    [1, [['diner', null, 'pending', CREATED]]],
    [
      2,
      [
        ['diner', null, 'pending', CREATED],
        ['chef', 'pending', 'confirmed', UPDATED],
      ],
    ],
    [3, [['diner', null, 'pending', CREATED]]],
    [
      4,
      [
        ['diner', null, 'pending', CREATED],
        ['system', 'pending', 'expired', UPDATED],
      ],
    ],
  ])('tell what is known of how they came about: %s', async (id, expected) => {
    const events = await queries.eventsOf(id);
    expect(events.map(({ actor, from, to, at }) => [actor, from, to, at])).toEqual(expected);
  });
});
