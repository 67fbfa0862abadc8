import type { ScheduleRules } from '../domain/schedule';
import type { TimeRange, WeeklyHours } from '../domain/working-hours';

/** Everything here happens in the caller's unit of work. */
export abstract class ScheduleRepository {
  /** Replaces weekly hours and rules; single dates stay. */
  abstract save(chefId: number, weekly: WeeklyHours, rules: ScheduleRules): Promise<void>;
  /** Replaces what is set for that date. */
  abstract setDate(chefId: number, date: string, ranges: readonly TimeRange[]): Promise<void>;
  /** False when nothing was set for that date. */
  abstract clearDate(chefId: number, date: string): Promise<boolean>;
}
