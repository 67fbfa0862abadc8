import { ChefsApi, type WantedTime } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';
import { Booking } from '../domain/booking';
import type { BookingMove } from '../domain/booking-state';
import { chefPaused, notTheDiner, tooManyPending } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { BookableTimes } from './bookable-times';
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
    private readonly times: BookableTimes,
    private readonly limits: BookingLimits,
  ) {}

  async execute(userId: number, bookingId: number, to: BookingMove, attempt: Attempt): Promise<Answer> {
    const { booking, party } = await this.changes.accessOf(userId, bookingId);
    if (party !== 'diner') throw notTheDiner();
    const wanted = (hours: number): WantedTime => ({
      chefId: booking.chefId,
      start: to.start,
      durationHours: to.durationHours ?? hours,
      exceptBooking: bookingId,
    });
    try {
      return await this.changes.execute(booking, attempt, async (current, now) => {
        const chef = await this.chefs.bookableChef(booking.chefId);
        if (!chef) throw chefPaused();
        current.checkMove(to, chef.timeZone, now);
        await this.times.check(wanted(current.state.durationHours));
        const moved = current.rescheduled(to, chef, now);
        await this.checkPending(current, moved, now);
        return moved;
      });
    } catch (error) {
      throw await this.times.withAlternatives(error, wanted(booking.durationHours), Booking.restore(booking));
    }
  }

  /** One that was confirmed and waits for an answer again is one more of those that wait. */
  private async checkPending(
    { state: before }: Booking,
    { state: after }: Booking,
    now: Date,
  ): Promise<void> {
    if (before.status === 'pending' || after.status !== 'pending') return;
    const pending = await this.bookings.countPendingOf(before.dinerId, now);
    if (pending >= this.limits.maxPending) throw tooManyPending(this.limits.maxPending);
  }
}
