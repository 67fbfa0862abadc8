import { ChefsApi, type ChefDays, type DateSpan } from '@coocook/chefs';
import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Booking } from '../domain/booking';
import { chefPaused, notTheDiner } from '../domain/bookings.errors';
import { BookingAccess } from './booking-access';
import { BookingQueries } from './booking.queries';

/** When a booking can be moved, with the refusals that the move itself would meet whatever the time. */
@Injectable()
export class ListTimesToMove {
  constructor(
    private readonly queries: BookingQueries,
    private readonly access: BookingAccess,
    private readonly chefs: ChefsApi,
    private readonly clock: Clock,
  ) {}

  /** Its own time counts as free, so that it can be moved by less than its length; but it is not another time. */
  async execute(
    userId: number,
    bookingId: number,
    dates: DateSpan,
    durationHours: number,
  ): Promise<ChefDays & { readonly chefId: number }> {
    const found = await this.queries.byId(bookingId);
    const { booking: state, party } = await this.access.require(found, userId);
    if (party !== 'diner') throw notTheDiner();
    const { chefId } = state;
    if (!(await this.chefs.bookableChef(chefId))) throw chefPaused();
    const booking = Booking.restore(state);
    booking.checkMovable(durationHours, this.clock.now());
    const { timeZone, days } = await this.chefs.days(chefId, dates, durationHours, bookingId);
    const others = days.map(({ date, reason, slots }) => {
      const left = slots.filter(({ slot }) => !booking.isAt(slot.startsAt, durationHours));
      return {
        date,
        slots: left,
        reason: slots.length > 0 && left.length === 0 ? ('booked' as const) : reason,
      };
    });
    return { chefId, timeZone, days: others };
  }
}
