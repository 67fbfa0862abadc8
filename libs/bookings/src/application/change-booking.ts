import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../domain/booking';
import type { BookingState } from '../domain/booking-state';
import type { Party } from '../domain/booking-status';
import { bookingNotFound, changedMeanwhile } from '../domain/bookings.errors';
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
    private readonly clock: Clock,
  ) {}

  /** A booking, and who somebody is in it. Throws when it does not exist for them. */
  async accessOf(
    userId: number,
    bookingId: number,
  ): Promise<{ readonly booking: BookingState; readonly party: Party }> {
    const found = await this.bookings.byId(bookingId);
    return this.access.require(found?.state ?? null, userId);
  }

  async execute(
    { id, chefId }: Pick<BookingState, 'id' | 'chefId'>,
    attempt: Attempt,
    change: (booking: Booking, now: Date) => Promise<Booking>,
  ): Promise<Answer> {
    return this.writes.execute(chefId, attempt, async (now) => {
      const booking = await this.bookings.byId(id);
      if (!booking) throw bookingNotFound();
      const { expectedUpdatedAt: expected } = attempt;
      if (expected && expected.getTime() !== booking.state.updatedAt.getTime()) throw changedMeanwhile();
      const changed = await this.bookings.save(await change(booking, now));
      // Whoever looks at it by now is told that it has expired, and expired is final: the change comes too late.
      if (booking.hasExpiredSince(now, this.clock.now())) throw changedMeanwhile();
      return changed.seenAt(now);
    });
  }
}
