import { dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Availability } from '../domain/availability';
import { chefNotFound } from '../domain/chefs.errors';
import type { Schedule } from '../domain/schedule';
import { Occupancy } from './occupancy';
import { ScheduleQueries } from './schedule.queries';

/** Bookings that a change of the hours leaves outside: they stand, and the chef is told of them. */
@Injectable()
export class OutsideBookings {
  constructor(
    private readonly schedules: ScheduleQueries,
    private readonly occupancy: Occupancy,
  ) {}

  /** Ids of bookings to come that lie outside the working hours, as they are or as `changed` makes them; in order. */
  async idsOf(
    chefId: number,
    now: Date,
    changed: (schedule: Schedule) => Schedule = (schedule) => schedule,
  ): Promise<readonly number[]> {
    const upcoming = await this.occupancy.upcoming(chefId, now);
    if (upcoming.length === 0) return [];
    const days = upcoming.map(({ slot }) => dayOf(toWallClock(slot.startsAt, 'UTC').date));
    // A day around, for the chef's own date may be another than that in UTC.
    const dates = { from: dateOf(Math.min(...days) - 1), to: dateOf(Math.max(...days) + 1) };
    const found = await this.schedules.scheduleOf(chefId, dates);
    if (!found) throw chefNotFound();
    const availability = new Availability(changed(found.schedule), dates, [], now);
    return upcoming.filter(({ slot }) => !availability.isWithinHours(slot)).map(({ bookingId }) => bookingId);
  }
}
