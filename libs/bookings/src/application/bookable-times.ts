import { ChefsApi, type WantedTime } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../domain/booking';
import {
  bookingInThePast,
  chefUnavailable,
  isUnavailable,
  withAlternatives,
} from '../domain/bookings.errors';

/** How many other times somebody is shown. */
const ALTERNATIVES = 3;

/** Whether a time of a chef can be had, by the very judgement that offers times: what is offered is taken. */
@Injectable()
export class BookableTimes {
  constructor(private readonly chefs: ChefsApi) {}

  /** Throws when it cannot. */
  async check(wanted: WantedTime): Promise<void> {
    const refusal = await this.chefs.whyNot(wanted);
    if (refusal?.reason === 'past') throw bookingInThePast();
    if (refusal) throw chefUnavailable(refusal.reason, refusal.message);
  }

  /**
   * The refusal with other times beside it, the nearest first, when the time is what was wrong; else the error as it is.
   * The time that `booking` has already is not another one. To be asked after the unit of work that failed.
   */
  async withAlternatives(error: unknown, wanted: WantedTime, booking: Booking): Promise<unknown> {
    if (!isUnavailable(error)) return error;
    const free = await this.chefs.nearestFree(wanted, ALTERNATIVES + 1);
    const alternatives = free
      .filter(({ startsAt }) => !booking.isAt(startsAt, wanted.durationHours))
      .slice(0, ALTERNATIVES)
      .map(({ startsAt, start }) => ({
        starts_at: startsAt,
        booking_date: start.date,
        start_time: start.time,
      }));
    return withAlternatives(error, alternatives);
  }
}
