import { ChefsApi } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';
import type { Party } from '../domain/booking-status';
import { bookingNotFound } from '../domain/bookings.errors';

/** Who somebody is in a booking. */
@Injectable()
export class BookingAccess {
  constructor(private readonly chefs: ChefsApi) {}

  /** Null for a stranger, to whom the booking does not exist. */
  async partyOf(
    booking: { readonly chefId: number; readonly dinerId: number },
    userId: number,
  ): Promise<Party | null> {
    if (booking.dinerId === userId) return 'diner';
    return (await this.chefs.chefIdOf(userId)) === booking.chefId ? 'chef' : null;
  }

  /** The same of a booking that was looked for. Throws when it is absent, or they are a stranger to it. */
  async require<B extends { readonly chefId: number; readonly dinerId: number }>(
    booking: B | null,
    userId: number,
  ): Promise<{ readonly booking: B; readonly party: Party }> {
    const party = booking && (await this.partyOf(booking, userId));
    if (!party) throw bookingNotFound();
    return { booking, party };
  }
}
