import { Clock, type WallClock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Availability } from '../domain/availability';
import type { ChefFilter } from './chef.queries';
import { Occupancy } from './occupancy';
import { ScheduleQueries } from './schedule.queries';

/** A time on the wall clock of whichever chef is asked. */
export interface FreeThen {
  readonly start: WallClock;
  readonly durationHours: number;
}

/** Which chefs could be booked at a time: two queries, however many chefs there are. */
@Injectable()
export class FreeChefs {
  constructor(
    private readonly schedules: ScheduleQueries,
    private readonly occupancy: Occupancy,
    private readonly clock: Clock,
  ) {}

  async idsOf(filter: ChefFilter, { start, durationHours }: FreeThen): Promise<readonly number[]> {
    const now = this.clock.now();
    const dates = { from: start.date, to: start.date };
    const chefs = await this.schedules.schedulesOf(filter, dates);
    const ids = chefs.map(({ chefId }) => chefId);
    const occupied = await this.occupancy.occupied(ids, Availability.reach(dates), now);
    return chefs
      .filter(({ chefId, schedule }) => {
        const availability = new Availability(schedule, dates, occupied.get(chefId) ?? [], now);
        return availability.whyNot(start, durationHours) === null;
      })
      .map(({ chefId }) => chefId);
  }
}
