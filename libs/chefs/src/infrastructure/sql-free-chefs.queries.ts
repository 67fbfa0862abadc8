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
/** Minutes since the midnight before the wanted date, on whatever wall clock. */
const STARTS = `near.midnight + date_part('epoch', ranges.starts)::int / 60`;
const ENDS = `near.midnight + date_part('epoch', ranges.ends)::int / 60
  + CASE WHEN ranges.ends < ranges.starts THEN ${DAY_MINUTES} ELSE 0 END`;
/** Ranges that start the day before matter when they run past midnight. */
const REACHES = '(near.midnight >= 0 OR ranges.ends < ranges.starts)';
const DAY_NUMBER = `date - date '1970-01-01'`;

@Injectable()
export class SqlFreeChefQueries extends FreeChefQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async zonesInUse(): Promise<readonly string[]> {
    const rows = await this.unitOfWork.manager.query<{ time_zone: string }[]>(
      'SELECT DISTINCT time_zone FROM chefs.chefs WHERE active',
    );
    return rows.map(({ time_zone: zone }) => zone);
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
  const days = steps.map((step) => dayOf(start.date) + step);
  const lists = [days, days.map(weekdayOf), steps.map((step) => step * DAY_MINUTES)];
  const near = `unnest(${lists.map((list) => `${add(list)}::int[]`).join(', ')}) AS near (day, weekday, midnight)`;
  const [slotStarts, slotEnds] = [`${add(from)}::int`, `${add(to)}::int`];
  return `
    WITH planned AS MATERIALIZED (
      SELECT chef_id, starts, ends, starts <= ${slotStarts} AND ends >= ${slotEnds} AS is_whole
      FROM (
        SELECT ranges.chef_id, ${STARTS} AS starts, ${ENDS} AS ends
        FROM ${near} JOIN chefs.weekly_ranges AS ranges ON ranges.weekday = near.weekday AND ${REACHES}
        WHERE (ranges.chef_id, near.day) NOT IN (SELECT chef_id, ${DAY_NUMBER} FROM chefs.single_dates
          WHERE ${DAY_NUMBER} BETWEEN ${add(days[0])}::int AND ${add(days.at(-1))}::int)
        UNION ALL
        SELECT ranges.chef_id, ${STARTS}, ${ENDS}
        FROM ${near} JOIN chefs.single_date_ranges AS ranges ON ${DAY_NUMBER} = near.day AND ${REACHES}
      ) AS ranges
      WHERE starts < ${slotEnds} AND ends > ${slotStarts})
    SELECT chef_id FROM planned WHERE is_whole
    UNION ALL
    SELECT chef_id FROM planned WHERE NOT is_whole GROUP BY chef_id
    HAVING range_agg(int4range(starts, ends)) @> int4range(${slotStarts}, ${slotEnds})`;
}
