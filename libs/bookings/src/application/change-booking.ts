import { Injectable } from '@nestjs/common';
import type { Booking } from '../domain/booking';
import type { Party } from '../domain/booking-status';
import { bookingNotFound } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { BookingAccess } from './booking-access';
import { BookingRepository } from './booking.repository';
import { WriteOnce } from './write-once';

/** What all changes of a booking share: who may, then alone for its chef, on the booking as it is then. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly writes: WriteOnce,
    private readonly bookings: BookingRepository,
    private readonly access: BookingAccess,
  ) {}

  /** Who somebody is in a booking, and whose calendar it stands in. Throws when it does not exist for them. */
  async accessOf(
    userId: number,
    bookingId: number,
  ): Promise<{ readonly party: Party; readonly chefId: number }> {
    const found = await this.bookings.byId(bookingId);
    const { booking, party } = await this.access.require(found?.state ?? null, userId);
    return { party, chefId: booking.chefId };
  }

  async execute(
    { bookingId, chefId }: { readonly bookingId: number; readonly chefId: number },
    attempt: Attempt,
    change: (booking: Booking, now: Date) => Promise<Booking>,
  ): Promise<Answer> {
    return this.writes.execute(chefId, attempt, async (now) => {
      const booking = await this.bookings.byId(bookingId);
      if (!booking) throw bookingNotFound();
      return (await this.bookings.save(await change(booking, now))).seenAt(now);
    });
  }
}
