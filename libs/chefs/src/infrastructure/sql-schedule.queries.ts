import { dayOf } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import type { ChefFilter } from '../application/chef.queries';
import { ScheduleQueries, type ChefSchedule, type SingleDate } from '../application/schedule.queries';
import type { DateSpan } from '../domain/availability';
import { WeeklyHours, type WeeklyRange } from '../domain/working-hours';
import { toRules, type RulesRow } from './chef.table';
import { conditions } from './sql-chef.queries';

interface ScheduleRow extends RulesRow {
  readonly id: number;
  readonly active: boolean;
  readonly time_zone: string;
  readonly weekly: readonly WeeklyRange[];
  readonly dates: readonly SingleDate[];
}

const RANGE = `'start', to_char(starts, 'HH24:MI'), 'end', to_char(ends, 'HH24:MI')`;
const DATE = `json_build_object('date', date::text, 'ranges', (
  SELECT coalesce(json_agg(json_build_object(${RANGE}) ORDER BY starts), '[]') FROM chefs.single_date_ranges AS ranges
  WHERE ranges.chef_id = dates.chef_id AND ranges.date = dates.date))`;

@Injectable()
export class SqlScheduleQueries extends ScheduleQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async scheduleOf(chefId: number, dates?: DateSpan): Promise<ChefSchedule | null> {
    const [found] = await this.schedules(['id = $1'], [chefId], dates);
    return found ?? null;
  }

  async schedulesOf(filter: ChefFilter, dates: DateSpan): Promise<readonly ChefSchedule[]> {
    const { where, parameters } = conditions(filter);
    return this.schedules(where, parameters, dates);
  }

  async datesFrom(chefId: number, date: string): Promise<readonly SingleDate[]> {
    const rows = await this.unitOfWork.manager.query<{ row: SingleDate }[]>(
      `SELECT ${DATE} AS row FROM chefs.single_dates AS dates WHERE chef_id = $1 AND date >= $2 ORDER BY date`,
      [chefId, date],
    );
    return rows.map(({ row }) => row);
  }

  /** One statement, so that a schedule is never read half before and half after a change of it. */
  private async schedules(
    where: readonly string[],
    parameters: readonly unknown[],
    dates?: DateSpan,
  ): Promise<readonly ChefSchedule[]> {
    // Numbers of days: the day before year 1 is no date to PostgreSQL. Ranges of the day before reach into the first.
    const span = dates ? [dayOf(dates.from) - 1, dayOf(dates.to) + 1] : [null, null];
    const [from, to] = [`$${parameters.length + 1}::int`, `$${parameters.length + 2}::int`];
    const rows = await this.unitOfWork.manager.query<ScheduleRow[]>(
      `SELECT id, active, time_zone, buffer_minutes, min_notice_hours, horizon_days, min_hours, max_hours, grid_minutes,
         instant_book, answer_hours, cancellation_policy,
         (SELECT coalesce(json_agg(json_build_object('weekday', weekday, ${RANGE})), '[]')
          FROM chefs.weekly_ranges AS ranges WHERE ranges.chef_id = chefs.id) AS weekly,
         (SELECT coalesce(json_agg(${DATE}), '[]') FROM chefs.single_dates AS dates
          WHERE dates.chef_id = chefs.id AND date - date '1970-01-01' BETWEEN ${from} AND ${to}) AS dates
       FROM chefs.chefs AS chefs WHERE ${where.join(' AND ')} ORDER BY id`,
      [...parameters, ...span],
    );
    return rows.map(toChefSchedule);
  }
}

function toChefSchedule(row: ScheduleRow): ChefSchedule {
  return {
    chefId: row.id,
    active: row.active,
    schedule: {
      timeZone: row.time_zone,
      weekly: WeeklyHours.of(row.weekly),
      dates: new Map(row.dates.map(({ date, ranges }) => [date, ranges])),
      rules: toRules(row),
    },
  };
}
