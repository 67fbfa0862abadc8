import { seedDemoChefs } from '@coocook/chefs';
import { chefsTables } from '@coocook/chefs/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { identityTables } from '@coocook/identity/tables';
import { FixedClock, Money } from '@coocook/kernel';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../src/domain/booking-status';
import type { Refund } from '../src/domain/refund';
import { FreezeCancellationTerms1795000031000 } from '../src/infrastructure/migrations/1795000031000-freeze-cancellation-terms';
import { RecordBookingEvents1795000032000 } from '../src/infrastructure/migrations/1795000032000-record-booking-events';
import { SettleRefusedMoves1795000042000 } from '../src/infrastructure/migrations/1795000042000-settle-refused-moves';
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
    const [terms, events, refusals] = [
      new FreezeCancellationTerms1795000031000(),
      new RecordBookingEvents1795000032000(),
      new SettleRefusedMoves1795000042000(),
    ];
    await refusals.down(runner);
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
    await refusals.up(runner);
    await runner.release();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const everything = { share: 1, amount: Money.ofMinor(250n, 'KRW') };
  it.each<[number, BookingStatus, boolean, Refund | null]>([
    [1, 'pending', false, null],
    [2, 'confirmed', true, null],
    [3, 'cancelled', false, null],
    [4, 'expired', false, everything],
    [5, 'completed', true, null],
  ])(
    'get the policy of that time, and are read as ever: %s, %s',
    async (id, status, wasConfirmed, refund) => {
      expect(await queries.byId(id)).toMatchObject({
        status,
        wasConfirmed,
        cancellationPolicy: MODERATE,
        earliestStart: STARTS,
        refund,
        refusalRefund: everything,
      });
    },
  );

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
