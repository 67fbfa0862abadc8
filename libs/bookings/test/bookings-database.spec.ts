import { FixedClock, Money, Slot } from '@coocook/kernel';
import { seedDemoChefs } from '@coocook/chefs';
import { chefsTables } from '@coocook/chefs/tables';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { identityTables } from '@coocook/identity/tables';
import { constraintOf, createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import type { Booking } from '../src/domain/booking';
import type { BookingDraft } from '../src/domain/booking-state';
import { bookingTable, toRow } from '../src/infrastructure/booking.table';
import { SqlBookingQueries } from '../src/infrastructure/sql-booking.queries';
import { SqlOccupancy } from '../src/infrastructure/sql-occupancy';
import { TypeormBookingRepository } from '../src/infrastructure/typeorm-booking.repository';
import { TypeormChefCalendar } from '../src/infrastructure/typeorm-chef-calendar';
import { bookingsTables } from '../src/tables';
import { aDraft, NOW } from './builders';
import { CountedOutcomes } from './counted-outcomes';

const MINUTE = 60_000;
const NOON = new Date('2027-02-01T03:00:00Z');
const LITTLE = { share: 0.2, amount: Money.ofMinor(50n, 'KRW') };
const at = (minutes: number): Date => new Date(NOON.getTime() + minutes * MINUTE);

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: TypeormUnitOfWork;
let bookings: TypeormBookingRepository;
let calendar: TypeormChefCalendar;
let queries: SqlBookingQueries;
let occupancy: SqlOccupancy;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = createDataSource({
    url: database.url,
    poolSize: 10,
    tables: [identityTables, chefsTables, bookingsTables],
  });
  await dataSource.initialize();
  await seedDemoAccounts(dataSource.manager, NOW);
  await seedDemoChefs(dataSource.manager, DEMO_USER_IDS.chefs, NOW);
  unitOfWork = new TypeormUnitOfWork(dataSource);
  const outcomes = new CountedOutcomes();
  bookings = new TypeormBookingRepository(unitOfWork, outcomes);
  const clock = new FixedClock(NOW);
  calendar = new TypeormChefCalendar(unitOfWork, clock, outcomes);
  queries = new SqlBookingQueries(unitOfWork, clock);
  occupancy = new SqlOccupancy(unitOfWork, calendar);
});

beforeEach(async () => {
  await dataSource.query(
    'TRUNCATE bookings.bookings, bookings.events, bookings.idempotency_keys RESTART IDENTITY',
  );
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

async function isTaken({ chefId, blocked }: BookingDraft): Promise<boolean> {
  return (await occupancy.occupied([chefId], blocked, NOW)).has(chefId);
}

/** Writes a row past every check of the application. */
async function insert(draft: BookingDraft): Promise<void> {
  await dataSource.getRepository(bookingTable).insert(toRow(draft));
}

describe('the exclusion constraint', () => {
  it.each(['pending', 'confirmed', 'completed', 'no_show'] as const)(
    'refuses a second booking in the time of one that is %s',
    async (status) => {
      await insert(aDraft(NOON, { status }));
      const refused = await insert(aDraft(at(119))).catch((error: unknown) => constraintOf(error));
      expect(refused).toBe('bookings_no_double_booking');
    },
  );

  it.each(['declined', 'expired', 'cancelled'] as const)(
    'gives the time of a %s booking free',
    async (status) => {
      await insert(aDraft(NOON, { status }));
      await expect(insert(aDraft(NOON))).resolves.toBeUndefined();
    },
  );

  it('keeps refunds to what was called off, declined or expired', async () => {
    const draft = aDraft(NOON, { status: 'confirmed', refund: LITTLE });
    await expect(insert(draft)).rejects.toThrow('bookings_refund_of_ended');
  });

  it('lets one booking start the instant another is over, and keeps the buffer free', async () => {
    const buffered = aDraft(NOON);
    await insert({ ...buffered, blocked: buffered.slot.extendedBy(30) });
    await expect(insert(aDraft(at(149)))).rejects.toThrow();
    await expect(insert(aDraft(at(150)))).resolves.toBeUndefined();
  });

  it('knows nothing of other chefs', async () => {
    await insert(aDraft(NOON));
    await expect(insert(aDraft(NOON, { chefId: 2 }))).resolves.toBeUndefined();
  });
});

describe('the repository', () => {
  it('reads back what it wrote', async () => {
    const added = await bookings.add(aDraft(NOON, { specialRequests: 'No nuts' }));
    expect((await bookings.byId(added.state.id))?.state).toEqual(added.state);
  });

  it('tells the calendar what is blocked, buffers included, and nothing that is over', async () => {
    const draft = aDraft(NOON);
    await bookings.add({ ...draft, blocked: draft.slot.extendedBy(60) });
    await bookings.add(aDraft(at(300), { status: 'cancelled' }));
    expect(await isTaken(aDraft(at(60)))).toBe(true);
    expect(await isTaken(aDraft(at(150)))).toBe(true);
    expect(await isTaken(aDraft(at(180)))).toBe(false);
    expect(await isTaken(aDraft(at(300)))).toBe(false);
    expect(await isTaken(aDraft(at(-120)))).toBe(false);
    expect(await isTaken(aDraft(NOON, { chefId: 2 }))).toBe(false);
  });

  it('tells who of all chefs is busy in some spans, and how long others are free behind them', async () => {
    await insert(aDraft(NOON, { blocked: Slot.between(NOON, at(150)) }));
    await insert(aDraft(at(230), { chefId: 2 }));
    await insert(aDraft(NOON, { chefId: 3, status: 'cancelled' }));
    await insert(aDraft(NOON, { chefId: 4, answerBy: NOW }));
    const spans = [
      Slot.between(at(149), at(200)),
      Slot.between(at(150), at(169.5)),
      Slot.between(at(230), at(260)),
    ];
    const busy = await occupancy.busy(spans, 60, NOW);
    expect(busy.toSorted((a, b) => a.span - b.span || a.chefId - b.chefId)).toEqual([
      { chefId: 1, span: 0, freeMinutes: -200 },
      { chefId: 2, span: 0, freeMinutes: 30 },
      { chefId: 2, span: 2, freeMinutes: -30 },
    ]);
    expect(await occupancy.busy([spans[1] as Slot], 61, NOW)).toEqual([
      { chefId: 2, span: 0, freeMinutes: 60 },
    ]);
  });

  it('turns the refusal of the database into the conflict people know', async () => {
    await bookings.add(aDraft(NOON));
    await expect(bookings.add(aDraft(NOON))).rejects.toMatchObject({ code: 'BOOKINGS_CHEF_UNAVAILABLE' });
  });

  it('refuses to save over a change it has not seen', async () => {
    const loaded = await bookings.add(aDraft(NOON));
    await bookings.save(loaded.answered('confirmed', NOW));
    await expect(bookings.save(loaded.answered('declined', NOW))).rejects.toMatchObject({
      code: 'BOOKINGS_CHANGED_MEANWHILE',
    });
    expect((await bookings.byId(loaded.state.id))?.state).toMatchObject({ status: 'confirmed', version: 2 });
  });
});

describe('the calendar of a chef', () => {
  async function request(draft: BookingDraft): Promise<Booking | null> {
    return calendar.exclusively(draft.chefId, async () =>
      (await isTaken(draft)) ? null : bookings.add(draft),
    );
  }

  it('lets one of many overlapping requests through, and uses up no number for the others', async () => {
    const drafts = Array.from({ length: 40 }, (_, index) => aDraft(at(index % 2 === 0 ? 0 : 60)));
    const made = (await Promise.all(drafts.map(request))).filter((booking) => booking !== null);
    expect(made).toHaveLength(1);
    const later = await request(aDraft(at(600)));
    expect(later?.state.id).toBe((made[0]?.state.id ?? 0) + 1);
  });

  it('expires overdue requests before it lets anybody look', async () => {
    await insert(aDraft(NOON, { answerBy: NOW, refundIfDeclined: LITTLE }));
    const [{ id } = { id: 0 }] = await dataSource.query<{ id: number }[]>('SELECT id FROM bookings.bookings');
    const seen = await queries.byId(id);
    expect(seen).toMatchObject({ status: 'expired', refund: LITTLE });
    expect(await request(aDraft(NOON))).not.toBeNull();
    const written = await bookings.byId(id);
    expect(written?.state).toEqual({ ...seen, version: 2 });
    expect(await queries.byId(id)).toEqual(written?.state);
  });

  it('keeps nothing of work that fails', async () => {
    const failing = calendar.exclusively(1, async () => {
      await bookings.add(aDraft(NOON));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await isTaken(aDraft(NOON))).toBe(false);
  });

  it('holds one connection however many wait, so that others are served', async () => {
    const open = { most: 0, now: 0 };
    const work = async (): Promise<void> => {
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      await unitOfWork.manager.query('SELECT pg_sleep(0.01)');
      open.now -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => calendar.exclusively(1, work)));
    expect(open.most).toBe(1);
  });
});

describe('lists', () => {
  const latestFirst = { sort: '-starts_at', page: 1, perPage: 10 } as const;

  it('answer in the order that was asked for and read overdue requests as expired', async () => {
    await insert(aDraft(NOON, { answerBy: NOW }));
    await insert(aDraft(at(600), { status: 'confirmed' }));
    const { rows, total } = await queries.search({ of: { dinerId: 1 }, ...latestFirst });
    expect(rows.map(({ status }) => status)).toEqual(['confirmed', 'expired']);
    expect(total).toBe(2);
    const earliestFirst = await queries.search({ of: { dinerId: 1 }, ...latestFirst, sort: 'starts_at' });
    expect(earliestFirst.rows.map(({ status }) => status)).toEqual(['expired', 'confirmed']);
    expect((await queries.search({ of: { dinerId: 1 }, status: 'pending', ...latestFirst })).total).toBe(0);
    expect((await queries.search({ of: { chefId: 1 }, status: 'expired', ...latestFirst })).total).toBe(1);
  });

  it('call a booking past once it has ended, not once it has started', async () => {
    await insert(aDraft(new Date(NOW.getTime() - 120 * MINUTE)));
    await insert(aDraft(new Date(NOW.getTime() - 60 * MINUTE), { chefId: 2 }));
    expect((await queries.search({ of: { dinerId: 1 }, when: 'past', ...latestFirst })).total).toBe(1);
    expect((await queries.search({ of: { dinerId: 1 }, when: 'upcoming', ...latestFirst })).total).toBe(1);
  });

  it('keep their total on a page beyond the end', async () => {
    await insert(aDraft(NOON));
    const page = await queries.search({ of: { dinerId: 1 }, ...latestFirst, page: 5 });
    expect(page).toMatchObject({ rows: [], total: 1, page: 5 });
  });
});
