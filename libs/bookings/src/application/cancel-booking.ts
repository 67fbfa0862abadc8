import { Injectable } from '@nestjs/common';
import type { Party } from '../domain/booking-status';
import type { Answer, Attempt } from './attempt';
import { ChangeBooking } from './change-booking';

/** Its diner or its chef calls a booking off, and the refund is settled with it. Of two at once, one counts. */
@Injectable()
export class CancelBooking {
  constructor(private readonly changes: ChangeBooking) {}

  /** `reason` is for the other one to read; `attemptOf` answers for whom of the two it is. */
  async execute(
    userId: number,
    bookingId: number,
    reason: string | null,
    attemptOf: (party: Party) => Attempt,
  ): Promise<Answer> {
    const { booking, party } = await this.changes.accessOf(userId, bookingId);
    return this.changes.execute(booking, attemptOf(party), async (current, now) =>
      current.cancelled(party, reason, now),
    );
  }
}
