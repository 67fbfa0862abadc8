import { Outcomes } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingState } from '../domain/booking-state';
import { isUnavailable } from '../domain/bookings.errors';
import type { Answer, Attempt } from './attempt';
import { ChefCalendar } from './chef-calendar';
import { IdempotencyKeys } from './idempotency-keys';

/**
 * The way every write to a chef's calendar goes: alone for that chef, and once for each key of a client. A write that
 * is refused leaves no claim, for its unit of work is undone: sent again, it is tried again.
 */
@Injectable()
export class WriteOnce {
  constructor(
    private readonly calendar: ChefCalendar,
    private readonly keys: IdempotencyKeys,
    private readonly outcomes: Outcomes,
  ) {}

  /** Whether the client may do `work` at all must have been checked before: a repetition does not come to it. */
  async execute(
    chefId: number,
    attempt: Attempt,
    work: (now: Date) => Promise<BookingState>,
  ): Promise<Answer> {
    try {
      return await this.once(chefId, attempt, work);
    } catch (error) {
      // Out here, for what is counted inside a unit of work is undone with it.
      if (isUnavailable(error)) this.outcomes.count('bookings', 'refused_unavailable');
      throw error;
    }
  }

  private async once(
    chefId: number,
    { claim, answerFor }: Attempt,
    work: (now: Date) => Promise<BookingState>,
  ): Promise<Answer> {
    return this.calendar.exclusively(chefId, async (now) => {
      const before = claim && (await this.keys.claim(claim, now));
      if (before) return before;
      const answer = answerFor(await work(now));
      if (claim) await this.keys.keep(claim, answer);
      return answer;
    });
  }
}
