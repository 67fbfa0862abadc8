import { ChefsApi, chefNotFound } from '@coocook/chefs';
import { IdentityApi } from '@coocook/identity';
import { Injectable } from '@nestjs/common';
import { Booking, type BookingOrder, type BookingState } from '../domain/booking';
import { bookingInThePast, chefUnavailable, tooManyPending } from '../domain/bookings.errors';
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
  ) {}

  async execute(dinerId: number, chefId: number, order: BookingOrder): Promise<BookingState> {
    const diner = await this.accounts.accountOf(dinerId);
    if (!diner) throw new Error(`The account ${dinerId} is signed in but does not exist`);
    return this.calendar.exclusively(chefId, async (now) => {
      const chef = await this.chefs.bookableChef(chefId);
      if (!chef) throw chefNotFound();
      await this.checkTime(chefId, order);
      const draft = Booking.request(order, chef, diner, now);
      const pending = await this.bookings.countPendingOf(dinerId, now);
      if (pending >= this.limits.maxPending) throw tooManyPending(this.limits.maxPending);
      const booking = await this.bookings.add(draft);
      return booking.seenAt(now);
    });
  }

  /** By the very judgement that offers times, so that what is offered is taken. */
  private async checkTime(chefId: number, { start, durationHours }: BookingOrder): Promise<void> {
    const refusal = await this.chefs.whyNot({ chefId, start, durationHours });
    if (refusal?.reason === 'past') throw bookingInThePast();
    if (refusal) throw chefUnavailable(refusal.reason, refusal.message);
  }
}
