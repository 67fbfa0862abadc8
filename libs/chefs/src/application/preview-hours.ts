import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { dateNotSet } from '../domain/chefs.errors';
import { checkReach, checkRules, type ScheduleRules } from '../domain/schedule';
import { hoursOfDate, WeeklyHours, type TimeRange, type WeeklyRange } from '../domain/working-hours';
import { OutsideBookings, type OutsideHours } from './outside-bookings';
import { OwnSchedule } from './own-schedule';

/**
 * Which bookings to come other hours would leave outside, by the judgement and with the refusals of the change itself.
 * Writes nothing and takes no lock: a booking of the next moment is named when the change is made.
 */
@Injectable()
export class PreviewHours {
  constructor(
    private readonly own: OwnSchedule,
    private readonly outside: OutsideBookings,
    private readonly clock: Clock,
  ) {}

  async ofWeek(chefId: number, ranges: readonly WeeklyRange[], rules: ScheduleRules): Promise<OutsideHours> {
    const weekly = WeeklyHours.of(ranges);
    checkRules(rules);
    return this.outside.after(chefId, this.clock.now(), (schedule) => ({ ...schedule, weekly, rules }));
  }

  /** Null: the date goes back to the hours of the week. CHEFS_DATE_NOT_SET when it has them already. */
  async ofDate(chefId: number, date: string, ranges: readonly TimeRange[] | null): Promise<OutsideHours> {
    const hours = ranges && hoursOfDate(ranges);
    const now = this.clock.now();
    const present = await this.own.of(chefId, { from: date, to: date });
    if (hours) checkReach(date, present.timeZone, now);
    else if (!present.dates.has(date)) throw dateNotSet();
    return this.outside.after(chefId, now, (schedule) => {
      const dates = new Map(schedule.dates);
      if (hours) dates.set(date, hours);
      else dates.delete(date);
      return { ...schedule, dates };
    });
  }
}
