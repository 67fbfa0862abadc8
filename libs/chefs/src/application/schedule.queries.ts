import type { DateSpan } from '../domain/availability';
import type { Schedule } from '../domain/schedule';
import type { TimeRange } from '../domain/working-hours';
import type { ChefFilter } from './chef.queries';

export interface ChefSchedule {
  readonly chefId: number;
  readonly active: boolean;
  readonly schedule: Schedule;
}

export interface SingleDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** In order; none is a day off. */
  readonly ranges: readonly TimeRange[];
}

/** Schedules with the single dates that ranges around `dates` need. Each of the reads is one query. */
export abstract class ScheduleQueries {
  /** Of a chef, active or not; null when there is none. Without `dates` it has no single dates. */
  abstract scheduleOf(chefId: number, dates?: DateSpan): Promise<ChefSchedule | null>;
  /** Of all active chefs whom the filter finds. */
  abstract schedulesOf(filter: ChefFilter, dates: DateSpan): Promise<readonly ChefSchedule[]>;
  /** Single dates of a chef from a day on, in order. */
  abstract datesFrom(chefId: number, date: string): Promise<readonly SingleDate[]>;
}
