import { ChefsApi, chefNotFound } from '@coocook/chefs';
import { IdentityApi } from '@coocook/identity';
import { Injectable } from '@nestjs/common';
import { Booking } from '../domain/booking';
import type { BookingOrder } from '../domain/booking-state';
import { tooManyPending } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { BookableTimes } from './bookable-times';
import { BookingLimits } from './booking-limits';
import { BookingRepository } from './booking.repository';
import { WriteOnce } from './write-once';

/** A diner asks a chef for a slot. Of several who ask for overlapping slots at once, one gets it. */
@Injectable()
export class RequestBooking {
  constructor(
    private readonly writes: WriteOnce,
    private readonly bookings: BookingRepository,
    private readonly chefs: ChefsApi,
    private readonly times: BookableTimes,
    private readonly accounts: IdentityApi,
    private readonly limits: BookingLimits,
  ) {}

  async execute(dinerId: number, chefId: number, order: BookingOrder, attempt: Attempt): Promise<Answer> {
    const diner = await this.accounts.accountOf(dinerId);
    if (!diner) throw new Error(`The account ${dinerId} is signed in but does not exist`);
    return this.writes.execute(chefId, attempt, async (now) => {
      const chef = await this.chefs.bookableChef(chefId);
      if (!chef) throw chefNotFound();
      Booking.checkOrder(order, chef, diner);
      await this.times.check({ chefId, start: order.start, durationHours: order.durationHours });
      const draft = Booking.request(order, chef, diner, now);
      if (draft.status === 'pending') await this.checkPending(dinerId, now);
      const booking = await this.bookings.add(draft);
      return booking.seenAt(now);
    });
  }

  private async checkPending(dinerId: number, now: Date): Promise<void> {
    const pending = await this.bookings.countPendingOf(dinerId, now);
    if (pending >= this.limits.maxPending) throw tooManyPending(this.limits.maxPending);
  }
}
