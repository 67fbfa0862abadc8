import { dayOf, weekdayOf } from '@coocook/kernel';
import { queryPage, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import type { ChefPage, ChefSearch } from '../application/chef.queries';
import { FreeChefQueries, type FreeOffer } from '../application/free-chefs.queries';
import { GRIDS } from '../domain/schedule';
import { minuteOf, type FreeThen } from '../domain/wish-in-zone';
import { toChefView, type ChefRow } from './chef.table';
import { conditions, ORDER } from './sql-chef.queries';

const DAY_MINUTES = 1440;
/** A range in minutes since the midnight before the wanted date. */
const IN_MINUTES = `int4range(midnight + date_part('epoch', starts)::int / 60,
  midnight + date_part('epoch', ends)::int / 60 + CASE WHEN ends < starts THEN ${DAY_MINUTES} ELSE 0 END)`;

@Injectable()
export class SqlFreeChefQueries extends FreeChefQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  /** Steps from zone to zone in the index, instead of reading all chefs for the few zones they live in. */
  async zonesInUse(): Promise<readonly string[]> {
    const rows = await this.unitOfWork.manager.query<{ zone: string }[]>(
      `WITH RECURSIVE zones AS (
         SELECT min(time_zone) AS zone FROM chefs.chefs WHERE active
         UNION ALL
         SELECT (SELECT min(time_zone) FROM chefs.chefs WHERE active AND time_zone > zones.zone)
         FROM zones WHERE zone IS NOT NULL)
       SELECT zone FROM zones WHERE zone IS NOT NULL`,
    );
    return rows.map(({ zone }) => zone);
  }

  /** Finds the numbers of the page first: whole rows of all who are free would be sorted and counted otherwise. */
  async search(search: ChefSearch, offer: FreeOffer): Promise<ChefPage> {
    const { where, parameters } = conditions(search);
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    where.push(`(id = ANY(${add(offer.judged)}::int[]) OR ${isOffered(offer, add)})`);
    const { manager } = this.unitOfWork;
    const orderBy = ORDER[search.sort];
    const page = await queryPage<{ readonly id: number }>(
      manager,
      { columns: 'id', from: 'chefs.chefs AS chefs', where, orderBy, parameters },
      search,
    );
    const ids = page.rows.map(({ id }) => id);
    const rows = await manager.query<ChefRow[]>(
      `SELECT * FROM chefs.chefs WHERE id = ANY($1::int[]) ORDER BY ${orderBy}`,
      [ids],
    );
    return { ...page, rows: rows.map(toChefView) };
  }
}

/**
 * `Availability.judge` for zones whose clocks stand still: there working hours are compared as local minutes. Without
 * `IS TRUE` the planner would make joins of the sublinks, and nested loops of these, for it cannot guess their rows.
 */
function isOffered({ wanted, wishes, busy }: FreeOffer, add: (value: unknown) => string): string {
  const start = minuteOf(wanted.start.time);
  const hours = add(wanted.durationHours);
  const grids = GRIDS.filter((minutes) => start % minutes === 0);
  const zones = add(wishes.map(({ timeZone }) => timeZone));
  const place = `array_position(${zones}::text[], time_zone)`;
  const column = (pick: (wish: FreeOffer['wishes'][number]) => number): string => add(wishes.map(pick));
  return `(${hours}::int BETWEEN min_hours AND max_hours AND grid_minutes = ANY(${add(grids)}::int[])
    AND min_notice_hours <= (${column((wish) => wish.hoursAhead)}::int[])[${place}]
    AND horizon_days >= (${column((wish) => wish.daysAhead)}::int[])[${place}]
    AND (id IN (${working(wanted, add)})) IS TRUE
    AND (id IN (
      SELECT own.id
      FROM unnest(${add(busy.map(({ chefId }) => chefId))}::int[], ${add(busy.map(({ span }) => span))}::int[],
        ${add(busy.map(({ freeMinutes }) => freeMinutes))}::int[]) AS busy (chef_id, span, free_minutes)
      JOIN chefs.chefs AS own ON own.id = busy.chef_id
      WHERE own.time_zone = (${zones}::text[])[busy.span + 1] AND busy.free_minutes < own.buffer_minutes
    )) IS NOT TRUE)`;
}

/** Ids of those whose hours cover the wanted time, with one range or with several that touch. */
function working({ start, durationHours }: FreeThen, add: (value: unknown) => string): string {
  const from = minuteOf(start.time);
  const to = from + durationHours * 60;
  const steps = to > DAY_MINUTES ? [-1, 0, 1] : [-1, 0];
  const planned = steps.map((step) => {
    const midnight = step * DAY_MINUTES;
    const { touches, covers } = comparisons(from - midnight, to - midnight, add);
    return startingOn(
      dayOf(start.date) + step,
      `${midnight} AS midnight, ${covers} AS is_whole`,
      touches,
      add,
    );
  });
  return `
    WITH planned AS MATERIALIZED (${planned.join(' UNION ALL ')})
    SELECT chef_id FROM planned WHERE is_whole
    UNION ALL
    SELECT chef_id FROM planned WHERE NOT is_whole GROUP BY chef_id
    HAVING range_agg(${IN_MINUTES}) @> int4range(${add(from)}::int, ${add(to)}::int)`;
}

/**
 * Whether a range touches or covers a wanted time, `from` and `to` in minutes since the midnight before the range.
 * Compares times as PostgreSQL keeps them, for it takes far longer to make minutes of all of them.
 */
function comparisons(
  from: number,
  to: number,
  add: (value: unknown) => string,
): { readonly touches: string; readonly covers: string } {
  const time = (minute: number): string => `${add(timeOf(minute))}::time`;
  // `last`: the last minute that a range which stays within its day may reach.
  const ends = (comparison: '>' | '>=', minute: number, last: number): string => {
    if (minute < 0) return 'true';
    if (minute <= last) return `(ends < starts OR ends ${comparison} ${time(minute)})`;
    if (minute > 2 * DAY_MINUTES) return 'false';
    return `(ends < starts AND ends ${comparison} ${time(minute - DAY_MINUTES)})`;
  };
  const starts = (comparison: '<' | '<=', minute: number): string => {
    if (minute < 0) return 'false';
    return minute < DAY_MINUTES ? `starts ${comparison} ${time(minute)}` : 'true';
  };
  return {
    touches: `${starts('<', to)} AND ${ends('>', from, DAY_MINUTES - 1)}`,
    covers: `${starts('<=', from)} AND ${ends('>=', to, DAY_MINUTES)}`,
  };
}

/** Ranges of those days: the weekly ones, but for chefs who have set the date. */
function startingOn(
  day: number,
  columns: string,
  condition: string,
  add: (value: unknown) => string,
): string {
  // Added up here: the day before year 1 is no date that could be written.
  const date = `date '1970-01-01' + ${add(day)}::int`;
  return `
    SELECT chef_id, starts, ends, ${columns} FROM chefs.weekly_ranges
    WHERE weekday = ${add(weekdayOf(day))}::smallint AND ${condition}
      AND chef_id NOT IN (SELECT chef_id FROM chefs.single_dates WHERE date = ${date})
    UNION ALL
    SELECT chef_id, starts, ends, ${columns} FROM chefs.single_date_ranges WHERE date = ${date} AND ${condition}`;
}

/** `24:00` too. */
function timeOf(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
