import { Injectable } from '@nestjs/common';
import type { DateSpan } from '../domain/availability';
import {
  ChefAvailability,
  type ChefDays,
  type FreeTime,
  type Unavailable,
  type WantedTime,
} from './chef-availability';
import { ChefQueries, type BookableChef } from './chef.queries';

export type { ChefDays, FreeTime, Unavailable, WantedTime } from './chef-availability';
export type { BookableChef } from './chef.queries';

/** What other contexts may ask of the chefs. Reads within the caller's unit of work. */
@Injectable()
export class ChefsApi {
  constructor(
    private readonly chefs: ChefQueries,
    private readonly availability: ChefAvailability,
  ) {}

  /** Null when the chef is absent or inactive. */
  async bookableChef(id: number): Promise<BookableChef | null> {
    return this.chefs.bookableChef(id);
  }

  /** The chef profile of an account, active or not; null when there is none. */
  async chefIdOf(userId: number): Promise<number | null> {
    return this.chefs.chefIdOf(userId);
  }

  /** Why a time cannot be booked, by the very judgement that offers times; null when it can. */
  async whyNot(wanted: WantedTime): Promise<Unavailable | null> {
    return this.availability.whyNot(wanted);
  }

  /** When the chef can be booked, day by day; the time of `exceptBooking` counts as free. */
  async days(
    chefId: number,
    dates: DateSpan,
    durationHours: number,
    exceptBooking?: number,
  ): Promise<ChefDays> {
    return this.availability.days(chefId, dates, durationHours, exceptBooking);
  }

  /** Other times that can be booked, the nearest first; fewer than `count` when the calendar has no more. */
  async nearestFree(wanted: WantedTime, count: number): Promise<readonly FreeTime[]> {
    return this.availability.nearest(wanted, count);
  }
}
