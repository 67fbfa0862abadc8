import { dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Availability, type Occupied } from '../domain/availability';
import { chefNotFound } from '../domain/chefs.errors';
import type { Schedule } from '../domain/schedule';
import { Occupancy } from './occupancy';
import { ScheduleQueries } from './schedule.queries';

export interface OutsideHours {
  /** Ids of bookings to come that lie outside the working hours; by start. */
  readonly outside: readonly number[];
  /** Those of them that lie within the hours as they are. */
  readonly newlyOutside: readonly number[];
}

/** Bookings that a change of the hours leaves outside: they stand, and the chef is told of them. */
@Injectable()
export class OutsideBookings {
  constructor(
    private readonly schedules: ScheduleQueries,
    private readonly occupancy: Occupancy,
  ) {}

  /** Ids of bookings to come that lie outside the working hours, by start. */
  async idsOf(chefId: number, now: Date): Promise<readonly number[]> {
    return (await this.after(chefId, now, (schedule) => schedule)).outside;
  }

  /** What `change` would leave outside. */
  async after(chefId: number, now: Date, change: (schedule: Schedule) => Schedule): Promise<OutsideHours> {
    const upcoming = await this.occupancy.upcoming(chefId, now);
    if (upcoming.length === 0) return { outside: [], newlyOutside: [] };
    const days = upcoming.map(({ slot }) => dayOf(toWallClock(slot.startsAt, 'UTC').date));
    // A day around, for the chef's own date may be another than that in UTC.
    const dates = { from: dateOf(Math.min(...days) - 1), to: dateOf(Math.max(...days) + 1) };
    const found = await this.schedules.scheduleOf(chefId, dates);
    if (!found) throw chefNotFound();
    const before = new Availability(found.schedule, dates, [], now);
    const after = new Availability(change(found.schedule), dates, [], now);
    const outside = upcoming.filter(({ slot }) => !after.isWithinHours(slot));
    const newlyOutside = outside.filter(({ slot }) => before.isWithinHours(slot));
    return { outside: outside.map(idOf), newlyOutside: newlyOutside.map(idOf) };
  }
}

function idOf({ bookingId }: Occupied): number {
  return bookingId;
}
