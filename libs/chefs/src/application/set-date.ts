import { dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { chefNotFound, dateNotSet, dateOutOfReach } from '../domain/chefs.errors';
import { LIMITS } from '../domain/schedule';
import { hoursOfDate, type TimeRange } from '../domain/working-hours';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ScheduleQueries } from './schedule.queries';
import { ScheduleRepository } from './schedule.repository';

/** A chef takes a day off, works other hours on it, or goes back to those of the week. */
@Injectable()
export class SetDate {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly queries: ScheduleQueries,
    private readonly outside: OutsideBookings,
  ) {}

  /** `ranges` is null for the hours of the week. Answers the ids of bookings that now lie outside the working hours. */
  async execute(
    chefId: number,
    date: string,
    ranges: readonly TimeRange[] | null,
  ): Promise<readonly number[]> {
    const hours = ranges && hoursOfDate(ranges);
    return this.occupancy.exclusively(chefId, async (now) => {
      if (hours) {
        await this.checkReach(chefId, date, now);
        await this.schedules.setDate(chefId, date, hours);
      } else if (!(await this.schedules.clearDate(chefId, date))) throw dateNotSet();
      return this.outside.idsOf(chefId, now);
    });
  }

  /** From yesterday, whose last hours may be today, to the furthest day any calendar opens. */
  private async checkReach(chefId: number, date: string, now: Date): Promise<void> {
    const found = await this.queries.scheduleOf(chefId);
    if (!found) throw chefNotFound();
    const today = dayOf(toWallClock(now, found.schedule.timeZone).date);
    const [first, last] = [today - 1, today + LIMITS.horizonDays.max];
    if (dayOf(date) < first || dayOf(date) > last) throw dateOutOfReach(dateOf(first), dateOf(last));
  }
}
