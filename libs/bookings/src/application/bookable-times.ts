import { ChefsApi, type ChefDays, type DateSpan, type WantedTime } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';
import type { BookingState } from '../domain/booking';
import {
  bookingInThePast,
  chefUnavailable,
  isUnavailable,
  withAlternatives,
} from '../domain/bookings.errors';

/** How many other times somebody is shown. */
const ALTERNATIVES = 3;

type Placed = Pick<BookingState, 'id' | 'chefId' | 'slot' | 'durationHours'>;
type HadTime = Pick<BookingState, 'slot' | 'durationHours'>;

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

  /** When a booking could be moved, day by day: its own time counts as free, but is not another one. */
  async daysFor({ id, chefId, ...had }: Placed, dates: DateSpan, durationHours: number): Promise<ChefDays> {
    const { timeZone, days } = await this.chefs.days(chefId, dates, durationHours, id);
    const isOwn = (startsAt: Date): boolean =>
      durationHours === had.durationHours && startsAt.getTime() === had.slot.startsAt.getTime();
    return {
      timeZone,
      days: days.map(({ date, reason, slots }) => {
        const others = slots.filter(({ slot }) => !isOwn(slot.startsAt));
        return {
          date,
          slots: others,
          reason: others.length < slots.length && !others.length ? 'booked' : reason,
        };
      }),
    };
  }

  /**
   * The refusal with other times beside it, the nearest first, when the time is what was wrong; else the error as it is.
   * `had` is the time that the booking has already. To be asked after the unit of work that failed.
   */
  async withAlternatives(error: unknown, wanted: WantedTime, had: HadTime): Promise<unknown> {
    if (!isUnavailable(error)) return error;
    const isAsLong = wanted.durationHours === had.durationHours;
    const free = await this.chefs.nearestFree(wanted, ALTERNATIVES + 1);
    const alternatives = free
      .filter(({ startsAt }) => !isAsLong || startsAt.getTime() !== had.slot.startsAt.getTime())
      .slice(0, ALTERNATIVES)
      .map(({ startsAt, start }) => ({
        starts_at: startsAt,
        booking_date: start.date,
        start_time: start.time,
      }));
    return withAlternatives(error, alternatives);
  }
}
