import type { Money, Slot } from '@coocook/kernel';
import type { BookingStatus, Party } from './booking-status';

/** The chef's cancellation policy, frozen into a booking. */
export interface CancellationTerms {
  /** What the chef called it; null for tiers of the chef's own. */
  readonly preset: string | null;
  /** Hours before the start until which that share (0–1) comes back; both fall. After the last one: nothing. */
  readonly tiers: readonly { readonly hoursBefore: number; readonly share: number }[];
}

export interface Refund {
  readonly amount: Money;
  /** Of the price, 0–1, rounded down to 4 decimals: the amount is what counts. */
  readonly share: number;
}

export interface RefundQuote {
  readonly refund: Refund;
  /** Up to and including then it is that much; past it the share falls, or nothing can be cancelled any more. */
  readonly validUntil: Date;
}

/** What a refund depends on. */
export interface Refundable {
  readonly status: BookingStatus;
  readonly slot: Slot;
  readonly answerBy: Date;
  readonly totalPrice: Money;
  /**
   * What is at stake of the price, never above it: what the chef last agreed to, or a lower price that it was moved to
   * since. A request that was never confirmed is free to cancel (null), and so are hours that a move asks for on top.
   */
  readonly agreedPrice: Money | null;
  readonly cancellationPolicy: CancellationTerms;
  /** The earliest start the booking ever had: who moves it away first gains nothing. */
  readonly earliestStart: Date;
}

const HOUR = 3_600_000;
const SHARE_PARTS = 10_000;

/** What comes back when `by` cancels now (docs/refunds.md). That they may cancel has been checked before. */
export function quoteRefund(booking: Refundable, by: Party, now: Date): RefundQuote {
  const end = booking.status === 'pending' ? booking.answerBy : booking.slot.startsAt;
  const { totalPrice, agreedPrice } = booking;
  if (by === 'chef' || !agreedPrice) return { refund: { amount: totalPrice, share: 1 }, validUntil: end };
  const { share, until } = tierAt(booking, now);
  return {
    refund: refundOf(totalPrice, agreedPrice, share),
    validUntil: until && until < end ? until : end,
  };
}

/**
 * What comes back of a booking that is moved now, for `newPrice`, if the chef then declines or does not answer: the chef
 * keeps what cancelling instead would have kept, so nobody gains by a move that comes to nothing. Null: everything.
 */
export function refundIfDeclined(booking: Refundable, newPrice: Money, now: Date): Refund | null {
  if (!booking.agreedPrice) return null;
  const refund = refundOf(newPrice, booking.agreedPrice, tierAt(booking, now).share);
  return refund.amount.equals(newPrice) ? null : refund;
}

/** The share that comes back now, and until when. */
function tierAt({ cancellationPolicy, earliestStart }: Refundable, now: Date) {
  const tiers = cancellationPolicy.tiers.map(({ hoursBefore, share }) => {
    return { share, until: new Date(earliestStart.getTime() - hoursBefore * HOUR) };
  });
  return tiers.find(({ share, until }) => share > 0 && now <= until) ?? { share: 0, until: null };
}

/** All of the price but what is kept of the part at stake, of which that share comes back. */
function refundOf(price: Money, atStake: Money, share: number): Refund {
  const kept = atStake.minus(atStake.portion(share));
  const lost = BigInt(SHARE_PARTS - Math.round(share * SHARE_PARTS)) * atStake.minor;
  const lostParts = Number((lost + price.minor - 1n) / price.minor);
  return { amount: price.minus(kept), share: (SHARE_PARTS - lostParts) / SHARE_PARTS };
}
