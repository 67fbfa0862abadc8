import { dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { chefNotFound, dateOutOfReach } from '../domain/chefs.errors';
import { LIMITS } from '../domain/schedule';
import { hoursOfDate, type TimeRange } from '../domain/working-hours';
import { Occupancy } from './occupancy';
import { OutsideBookings } from './outside-bookings';
import { ScheduleQueries, type SingleDate } from './schedule.queries';
import { ScheduleRepository } from './schedule.repository';

export interface ChangedDate extends SingleDate {
  /** Ids of bookings that now lie outside the working hours; they stand. */
  readonly outside: readonly number[];
}

/** A chef takes a day off, or works other hours on it. */
@Injectable()
export class SetDate {
  constructor(
    private readonly occupancy: Occupancy,
    private readonly schedules: ScheduleRepository,
    private readonly queries: ScheduleQueries,
    private readonly outside: OutsideBookings,
  ) {}

  async execute(chefId: number, date: string, ranges: readonly TimeRange[]): Promise<ChangedDate> {
    const hours = hoursOfDate(ranges);
    return this.occupancy.exclusively(chefId, async (now) => {
      await this.checkReach(chefId, date, now);
      await this.schedules.setDate(chefId, date, hours);
      return { date, ranges: hours, outside: await this.outside.idsOf(chefId, now) };
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
