import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../domain/booking-status';
import { notTheChef } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { ChangeBooking } from './change-booking';

/** A chef confirms, declines, cancels or closes one of their bookings. Of two answers at once, one counts. */
@Injectable()
export class AnswerBooking {
  constructor(private readonly changes: ChangeBooking) {}

  async execute(userId: number, bookingId: number, to: BookingStatus, attempt: Attempt): Promise<Answer> {
    const { booking, party } = await this.changes.accessOf(userId, bookingId);
    if (party !== 'chef') throw notTheChef();
    return this.changes.execute(booking, attempt, async (current, now) => current.answered(to, now));
  }
}
