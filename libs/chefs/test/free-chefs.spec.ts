import { dateOf, dayOf, FixedClock, MINUTE, type Slot, type WallClock } from '@coocook/kernel';
import { identityTables } from '@coocook/identity/tables';
import { createDataSource, TypeormUnitOfWork } from '@coocook/server-kit';
import { createTestDatabase, type TestDatabase } from '@coocook/server-kit/testing';
import type { DataSource } from 'typeorm';
import { FreeChefs } from '../src/application/free-chefs';
import { Occupancy, type Busy } from '../src/application/occupancy';
import { Availability, type Occupied } from '../src/domain/availability';
import { DEFAULT_RULES, GRIDS, type Schedule } from '../src/domain/schedule';
import { WeeklyHours, type TimeRange, type WeeklyRange } from '../src/domain/working-hours';
import { SqlFreeChefQueries } from '../src/infrastructure/sql-free-chefs.queries';
import { SqlScheduleQueries } from '../src/infrastructure/sql-schedule.queries';
import { TypeormScheduleRepository } from '../src/infrastructure/typeorm-schedule.repository';
import { chefsTables } from '../src/tables';
import { taken } from './builders';

const NOW = new Date('2027-03-05T10:20:00Z');
const CHEFS = 240;
const WISHES = 150;
/** Around each of these days the clocks of some of the zones change; 12 March is plain. */
const DATES = ['2027-03-05', '2027-03-06', '2027-03-12', '2027-03-14', '2027-03-28', '2027-04-04'];
const ZONES = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
];

/** The same numbers in every run. */
let seed = 20270305;
function below(limit: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}

function oneOf<T>(list: readonly T[]): T {
  return list[below(list.length)] as T;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** One to three ranges, some of which touch or end at midnight; the last may run past it. */
function someRanges(): readonly TimeRange[] {
  const edges = [...new Set([0, 0, 0, 0].map(() => below(97) * 15))].sort((a, b) => a - b).map(clock);
  const ranges = edges.slice(1).map((end, index) => ({ start: edges[index] ?? '', end }));
  const kept = ranges.filter(() => below(4) > 0);
  const last = edges.at(-1) ?? '24:00';
  return last !== '24:00' && below(3) === 0 ? [...kept, { start: last, end: edges[0] ?? '' }] : kept;
}

function someWeek(): WeeklyHours {
  for (;;) {
    const ranges: readonly WeeklyRange[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      (below(3) === 0 ? [{ start: '00:00', end: '24:00' }] : someRanges()).map((range) => ({
        weekday,
        ...range,
      })),
    );
    try {
      return WeeklyHours.of(ranges);
    } catch {
      // Nights that run into the next morning's hours: drawn again.
    }
  }
}

function someSchedule(): Schedule {
  const minHours = 1 + below(3);
  const set = DATES.flatMap((date) => [-1, 0, 1].map((step) => dateOf(dayOf(date) + step)));
  return {
    timeZone: oneOf(ZONES),
    weekly: below(6) === 0 ? WeeklyHours.of(nights) : someWeek(),
    dates: new Map(
      set.filter(() => below(5) === 0).map((date) => [date, below(3) === 0 ? [] : someRanges()]),
    ),
    rules: {
      ...DEFAULT_RULES,
      minHours,
      maxHours: minHours + below(10),
      gridMinutes: oneOf(GRIDS),
      bufferMinutes: oneOf([0, 15, 60, 240]),
      minNoticeHours: oneOf([0, 1, 20, 24, 200]),
      horizonDays: oneOf([1, 7, 9, 30, 730]),
    },
  };
}

const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '18:00', end: '04:00' }));

/** Bookings far enough apart that none overlaps the one before. */
function someBookings(): readonly Occupied[] {
  return DATES.filter(() => below(3) === 0).map((date, index) =>
    taken(`${date}T${clock(below(48) * 15)}:00Z`, 1 + below(6), oneOf([0, 30, 240]), index + 1),
  );
}

class PlannedOccupancy extends Occupancy {
  readonly ofChef = new Map<number, readonly Occupied[]>();

  async busy(spans: readonly Slot[], minutes: number): Promise<readonly Busy[]> {
    return [...this.ofChef].flatMap(([chefId, bookings]) =>
      spans.flatMap((span, index) => {
        const near = bookings.filter(({ blocked }) => blocked.overlaps(span.extendedBy(minutes)));
        const starts = near.map(({ blocked }) => blocked.startsAt.getTime() - span.endsAt.getTime());
        return near.length > 0 ? [{ chefId, span: index, freeMinutes: Math.min(...starts) / MINUTE }] : [];
      }),
    );
  }

  async occupied(): Promise<ReadonlyMap<number, readonly Occupied[]>> {
    return this.ofChef;
  }

  upcoming = (): never => this.notAsked();
  exclusively = (): never => this.notAsked();

  private notAsked(): never {
    throw new Error('Not asked for here');
  }
}

describe('Who is free then', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const schedules = new Map<number, Schedule>();
  const occupancy = new PlannedOccupancy();
  let free: FreeChefs;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, poolSize: 4, tables: [identityTables, chefsTables] });
    await dataSource.initialize();
    const unitOfWork = new TypeormUnitOfWork(dataSource);
    const repository = new TypeormScheduleRepository(unitOfWork);
    for (let id = 1001; id <= 1000 + CHEFS; id++) {
      const schedule = someSchedule();
      await dataSource.query(
        `INSERT INTO identity.users (id, email, name, roles, is_demo, created_at)
         VALUES ($1::int, $1::int || '@example.com', 'Chef', '{chef}', true, $2)`,
        [id, NOW],
      );
      await dataSource.query(
        `INSERT INTO chefs.chefs (id, user_id, name, cuisine, bio, location, time_zone, hourly_rate_minor,
           hourly_rate_major, currency, active, created_at)
         VALUES ($1, $1, 'Chef', 'Korean', '', 'Seoul', $2, 100, 100, 'KRW', $3, $4)`,
        [id, schedule.timeZone, id % 20 !== 0, NOW],
      );
      await repository.save(id, schedule.weekly, schedule.rules);
      for (const [date, ranges] of schedule.dates) await repository.setDate(id, date, ranges);
      if (id % 20 !== 0) schedules.set(id, schedule);
      occupancy.ofChef.set(id, someBookings());
    }
    free = new FreeChefs(
      new SqlFreeChefQueries(unitOfWork),
      new SqlScheduleQueries(unitOfWork),
      occupancy,
      new FixedClock(NOW),
    );
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const found = async (start: WallClock, durationHours: number, page = 1, perPage = 1000) =>
    free.search({ sort: 'name', page, perPage }, { start, durationHours });
  const judged = (start: WallClock, durationHours: number): readonly number[] =>
    [...schedules]
      .filter(([id, schedule]) => {
        const dates = { from: start.date, to: start.date };
        const bookings = occupancy.ofChef.get(id) ?? [];
        return new Availability(schedule, dates, bookings, NOW).whyNot(start, durationHours) === null;
      })
      .map(([id]) => id);

  it('is decided for all at once as it is for each, whatever the hours, the rules, the bookings and the clocks', async () => {
    const counts: number[] = [];
    for (let index = 0; index < WISHES; index++) {
      const date = dateOf(dayOf(oneOf(DATES)) - 1 + below(3));
      const start = { date, time: clock(below(5) === 0 ? below(1440) : below(96) * 15) };
      const hours = 1 + below(12);
      const { rows, total } = await found(start, hours);
      const wish = `${date} ${start.time} for ${hours} h`;
      const expected = judged(start, hours);
      expect([wish, ...rows.map(({ id }) => id)]).toEqual([wish, ...expected]);
      expect(total).toBe(expected.length);
      counts.push(total);
    }
    // Else it would have been about nobody.
    expect(counts.filter((count) => count > 10).length).toBeGreaterThan(WISHES / 5);
  });

  it('is decided alike where a buffer ends just as the next booking begins', async () => {
    const seen = new Set<boolean>();
    for (const [id, { timeZone, rules }] of schedules) {
      if (timeZone !== 'UTC') continue;
      for (const { slot } of occupancy.ofChef.get(id) ?? []) {
        const before = rules.minHours * 60 + rules.bufferMinutes;
        const text = new Date(slot.startsAt.getTime() - before * MINUTE).toISOString();
        const start = { date: text.slice(0, 10), time: text.slice(11, 16) };
        const { rows } = await found(start, rules.minHours);
        const isFree = judged(start, rules.minHours).includes(id);
        expect([text, id, rows.some((row) => row.id === id)]).toEqual([text, id, isFree]);
        seen.add(isFree);
      }
    }
    expect(seen.size).toBe(2);
  });

  it('is counted and paged', async () => {
    const start = { date: '2027-03-12', time: '12:00' };
    const all = judged(start, 3);
    const { rows, total } = await found(start, 3, 2, 5);
    expect([rows.map(({ id }) => id), total]).toEqual([all.slice(5, 10), all.length]);
    const beyond = await found(start, 3, 400, 5);
    expect([beyond.rows, beyond.total]).toEqual([[], all.length]);
  });

  it('is nobody when the time is past everywhere', async () => {
    expect(await found({ date: '2027-03-01', time: '12:00' }, 1)).toMatchObject({ rows: [], total: 0 });
  });
});
