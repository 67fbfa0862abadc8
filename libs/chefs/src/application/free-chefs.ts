import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Availability } from '../domain/availability';
import { LIMITS } from '../domain/schedule';
import { wishInZone, type FreeThen } from '../domain/wish-in-zone';
import type { ChefFilter, ChefPage, ChefSearch } from './chef.queries';
import { FreeChefQueries } from './free-chefs.queries';
import { Occupancy } from './occupancy';
import { ScheduleQueries } from './schedule.queries';

/**
 * Which chefs could be booked at a time: a fixed number of queries, however many chefs there are. Only the chefs whose
 * clocks change near that time are loaded and judged one by one.
 */
@Injectable()
export class FreeChefs {
  constructor(
    private readonly queries: FreeChefQueries,
    private readonly schedules: ScheduleQueries,
    private readonly occupancy: Occupancy,
    private readonly clock: Clock,
  ) {}

  async search(search: ChefSearch, wanted: FreeThen): Promise<ChefPage> {
    const now = this.clock.now();
    const zones = await this.queries.zonesInUse();
    const all = zones.map((zone) => wishInZone(wanted, zone, now)).filter((wish) => wish !== null);
    const wishes = all.filter(({ isNearChange }) => !isNearChange);
    const changing = all.filter(({ isNearChange }) => isNearChange).map(({ timeZone }) => timeZone);
    const spans = wishes.map(({ slot }) => slot);
    const busy = spans.length > 0 ? await this.occupancy.busy(spans, LIMITS.bufferMinutes.max, now) : [];
    const judged =
      changing.length > 0 ? await this.judged({ ...search, timeZones: changing }, wanted, now) : [];
    return this.queries.search(search, { wanted, wishes, busy, judged });
  }

  private async judged(
    filter: ChefFilter,
    { start, durationHours }: FreeThen,
    now: Date,
  ): Promise<readonly number[]> {
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
