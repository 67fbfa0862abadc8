import { EntitySchema } from 'typeorm';
import type { WeeklyHours } from '../domain/working-hours';

/** Times are text `HH:mm`; PostgreSQL knows `24:00` too. */
interface WeeklyRangeRow {
  readonly chef_id: number;
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

interface SingleDateRow {
  readonly chef_id: number;
  readonly date: string;
}

interface SingleDateRangeRow extends SingleDateRow {
  readonly starts: string;
  readonly ends: string;
}

export const weeklyRangeTable = new EntitySchema<WeeklyRangeRow>({
  name: 'chefs.weekly_range',
  schema: 'chefs',
  tableName: 'weekly_ranges',
  columns: {
    chef_id: { type: 'integer', primary: true },
    weekday: { type: 'smallint', primary: true },
    starts: { type: 'time', primary: true },
    ends: { type: 'time' },
  },
});

/** A date of which something is set; without ranges it is a day off. */
export const singleDateTable = new EntitySchema<SingleDateRow>({
  name: 'chefs.single_date',
  schema: 'chefs',
  tableName: 'single_dates',
  columns: { chef_id: { type: 'integer', primary: true }, date: { type: 'date', primary: true } },
});

export const singleDateRangeTable = new EntitySchema<SingleDateRangeRow>({
  name: 'chefs.single_date_range',
  schema: 'chefs',
  tableName: 'single_date_ranges',
  columns: {
    chef_id: { type: 'integer', primary: true },
    date: { type: 'date', primary: true },
    starts: { type: 'time', primary: true },
    ends: { type: 'time' },
  },
});

export function fromWeekly(chefId: number, { ranges }: WeeklyHours): WeeklyRangeRow[] {
  return ranges.map(({ weekday, start, end }) => ({ chef_id: chefId, weekday, starts: start, ends: end }));
}
