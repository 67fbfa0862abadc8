import { ChefsApi, chefNotFound } from '@coocook/chefs';
import { IdentityApi } from '@coocook/identity';
import { Outcomes } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Booking, type BookingOrder, type BookingState } from '../domain/booking';
import { chefUnavailable, isUnavailable, tooManyPending } from '../domain/bookings.errors';
import { BookingLimits } from './booking-limits';
import { BookingRepository } from './booking.repository';
import { ChefCalendar } from './chef-calendar';

/** A diner asks a chef for a slot. Of several who ask for overlapping slots at once, one gets it. */
@Injectable()
export class RequestBooking {
  constructor(
    private readonly calendar: ChefCalendar,
    private readonly bookings: BookingRepository,
    private readonly chefs: ChefsApi,
    private readonly accounts: IdentityApi,
    private readonly limits: BookingLimits,
    private readonly outcomes: Outcomes,
  ) {}

  async execute(dinerId: number, chefId: number, order: BookingOrder): Promise<BookingState> {
    try {
      return await this.request(dinerId, chefId, order);
    } catch (error) {
      if (isUnavailable(error)) this.outcomes.count('bookings', 'refused_unavailable');
      throw error;
    }
  }

  private async request(dinerId: number, chefId: number, order: BookingOrder): Promise<BookingState> {
    const diner = await this.accounts.accountOf(dinerId);
    if (!diner) throw new Error(`The account ${dinerId} is signed in but does not exist`);
    return this.calendar.exclusively(chefId, async (now) => {
      const chef = await this.chefs.bookableChef(chefId);
      if (!chef) throw chefNotFound();
      const draft = Booking.request(order, chef, diner, now);
      const clash = await this.bookings.clash(draft);
      if (clash) throw chefUnavailable(clash);
      const pending = await this.bookings.countPendingOf(dinerId, now);
      if (pending >= this.limits.maxPending) throw tooManyPending(this.limits.maxPending);
      const booking = await this.bookings.add(draft);
      this.outcomes.count('bookings', 'requested');
      return booking.seenAt(now);
    });
  }
}
