import { ChefsApi } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';
import type { BookingMove } from '../domain/booking';
import { chefPaused, chefUnavailable, notTheDiner, tooManyPending } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { BookingLimits } from './booking-limits';
import { BookingRepository } from './booking.repository';
import { ChangeBooking } from './change-booking';

/** A diner moves a booking to another time of the same chef. Of several who want that time at once, one gets it. */
@Injectable()
export class RescheduleBooking {
  constructor(
    private readonly changes: ChangeBooking,
    private readonly bookings: BookingRepository,
    private readonly chefs: ChefsApi,
    private readonly limits: BookingLimits,
  ) {}

  async execute(userId: number, bookingId: number, to: BookingMove, attempt: Attempt): Promise<Answer> {
    const { party, chefId } = await this.changes.accessOf(userId, bookingId);
    if (party !== 'diner') throw notTheDiner();
    return this.changes.execute({ bookingId, chefId }, attempt, async (booking, now) => {
      booking.checkMovable(now);
      const chef = await this.chefs.bookableChef(chefId);
      if (!chef) throw chefPaused();
      const moved = booking.rescheduled(to, chef, now);
      const clash = await this.bookings.clash(moved.state, bookingId);
      if (clash) throw chefUnavailable(clash);
      if (booking.state.status !== 'pending') {
        const pending = await this.bookings.countPendingOf(userId, now);
        if (pending >= this.limits.maxPending) throw tooManyPending(this.limits.maxPending);
      }
      return moved;
    });
  }
}
