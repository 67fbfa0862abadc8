import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { Booking } from '../domain/booking';
import type { CancellationTerms, RefundQuote } from '../domain/refund';
import { BookingAccess } from './booking-access';
import { BookingQueries } from './booking.queries';

export interface CancellationQuote extends RefundQuote {
  readonly policy: CancellationTerms;
  /** The start that the shares of the policy count from. */
  readonly countsFrom: Date;
}

/** What one of the two would get back or give back by cancelling now. Nothing is promised or written. */
@Injectable()
export class QuoteCancellation {
  constructor(
    private readonly queries: BookingQueries,
    private readonly access: BookingAccess,
    private readonly clock: Clock,
  ) {}

  async execute(userId: number, bookingId: number): Promise<CancellationQuote> {
    const found = await this.queries.byId(bookingId);
    const { booking, party } = await this.access.require(found, userId);
    const quote = Booking.restore(booking).cancellationQuote(party, this.clock.now());
    return { ...quote, policy: booking.cancellationPolicy, countsFrom: booking.earliestStart };
  }
}
