import { Outcomes } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingState } from '../domain/booking';
import type { BookingStatus } from '../domain/booking-status';
import { bookingNotFound, notTheChef } from '../domain/bookings.errors';
import { BookingAccess } from './booking-access';
import { BookingRepository } from './booking.repository';
import { ChefCalendar } from './chef-calendar';

/** A chef confirms, declines, cancels or closes one of their bookings. Of two answers at once, one counts. */
@Injectable()
export class AnswerBooking {
  constructor(
    private readonly calendar: ChefCalendar,
    private readonly bookings: BookingRepository,
    private readonly access: BookingAccess,
    private readonly outcomes: Outcomes,
  ) {}

  async execute(userId: number, bookingId: number, to: BookingStatus): Promise<BookingState> {
    const { chefId } = await this.ownBooking(userId, bookingId);
    return this.calendar.exclusively(chefId, async (now) => {
      const booking = await this.bookings.byId(bookingId);
      if (!booking) throw bookingNotFound();
      const answered = await this.bookings.save(booking.answered(to, now));
      // No answer makes a booking pending; the type does not know.
      if (to !== 'pending') this.outcomes.count('bookings', to);
      return answered.seenAt(now);
    });
  }

  private async ownBooking(userId: number, bookingId: number): Promise<BookingState> {
    const booking = await this.bookings.byId(bookingId);
    const party = booking && (await this.access.partyOf(booking.state, userId));
    if (!booking || !party) throw bookingNotFound();
    if (party !== 'chef') throw notTheChef();
    return booking.state;
  }
}
