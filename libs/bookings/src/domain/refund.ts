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
  /** Of the price, 0–1, at most 4 decimals. */
  readonly share: number;
}

/** Rate × hours. */
export interface Price {
  readonly totalPrice: Money;
  readonly durationHours: number;
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
  readonly cancellationPolicy: CancellationTerms;
  /** The earliest start the booking ever had: who moves it away first gains nothing. */
  readonly earliestStart: Date;
  /** Whether the chef has ever agreed: a request that was moved after that is no longer free to cancel. */
  readonly wasConfirmed: boolean;
}

const HOUR = 3_600_000;
const SHARE_PARTS = 10_000;

/** What comes back when `by` cancels now (docs/refunds.md). That they may cancel has been checked before. */
export function quoteRefund(booking: Refundable, by: Party, now: Date): RefundQuote {
  const end = booking.status === 'pending' ? booking.answerBy : booking.slot.startsAt;
  if (by === 'chef' || !booking.wasConfirmed) return quote(booking, 1, end);
  const tiers = booking.cancellationPolicy.tiers.map(({ hoursBefore, share }) => {
    return { share, until: new Date(booking.earliestStart.getTime() - hoursBefore * HOUR) };
  });
  const tier = tiers.find(({ share, until }) => share > 0 && now <= until);
  return tier ? quote(booking, tier.share, tier.until < end ? tier.until : end) : quote(booking, 0, end);
}

/** What comes back when the chef declines a request or lets it expire that has never been confirmed. */
export function everythingOf(totalPrice: Money): Refund {
  return { amount: totalPrice, share: 1 };
}

/**
 * What comes back when the chef declines a moved booking or lets it expire: everything but what cancelling it at the
 * moment of the move would have kept (`quoted` says what would have come back). So nobody gains by a move that comes to
 * nothing, not the diner and not the chef, whatever the new length.
 */
export function refundOfRefusedMove(before: Price, quoted: Refund, after: Price): Refund {
  const kept = before.totalPrice.minus(quoted.amount);
  const keptShare = ((1 - quoted.share) * before.durationHours) / after.durationHours;
  const share = Math.round((1 - keptShare) * SHARE_PARTS) / SHARE_PARTS;
  return { amount: after.totalPrice.minus(kept), share };
}

function quote({ totalPrice }: Refundable, share: number, validUntil: Date): RefundQuote {
  return { refund: { amount: totalPrice.portion(share), share }, validUntil };
}
