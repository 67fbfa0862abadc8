import type { Money, Slot, WallClock } from '@coocook/kernel';
import type { BookingStatus } from './booking-status';
import type { CancellationTerms, Refund } from './refund';

/** Whole hours of elapsed time. */
export const MIN_HOURS = 1;
export const MAX_HOURS = 12;
/** Characters. */
export const MAX_SPECIAL_REQUESTS = 1000;

/** What is frozen into a booking of its chef: later changes of the profile change nothing in it. */
export interface ChefTerms {
  readonly id: number;
  readonly userId: number;
  readonly name: string;
  readonly cuisine: string;
  readonly timeZone: string;
  readonly hourlyRate: Money;
  readonly bufferMinutes: number;
  readonly answerHours: number;
  readonly cancellationPolicy: CancellationTerms;
  /** Bookings are confirmed at once and wait for no answer. */
  readonly instantBook: boolean;
}

export interface Diner {
  readonly id: number;
  readonly name: string;
}

/** What a diner orders. */
export interface BookingOrder {
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
  readonly durationHours: number;
  readonly specialRequests: string;
  /** Decimal text in major units: what the diner was shown, when they want to be asked again otherwise. */
  readonly expectedTotalPrice?: string;
  /** IANA zone of the wall clock that the start was chosen on, when the diner wants to be asked again otherwise. */
  readonly expectedTimeZone?: string;
}

/** Where a diner moves a booking. */
export interface BookingMove {
  /** On the wall clock of the chef's zone. */
  readonly start: WallClock;
  /** As long as it was when not given. */
  readonly durationHours?: number;
  /** As in an order. */
  readonly expectedTimeZone?: string;
}

/** Everything a booking is. Reads answer it too, with the status as everybody sees it at that moment. */
export interface BookingState {
  readonly id: number;
  readonly chefId: number;
  readonly chefName: string;
  readonly chefCuisine: string;
  readonly dinerId: number;
  readonly dinerName: string;
  readonly start: WallClock;
  readonly timeZone: string;
  readonly durationHours: number;
  readonly slot: Slot;
  /** The slot and the chef's buffer behind it: what no other booking may touch. */
  readonly blocked: Slot;
  /** The earliest start it ever had. */
  readonly earliestStart: Date;
  readonly status: BookingStatus;
  readonly hourlyRate: Money;
  readonly totalPrice: Money;
  /** The part of the price that is at stake: what the chef last agreed to, or a lower price since; null before that. */
  readonly agreedPrice: Money | null;
  readonly cancellationPolicy: CancellationTerms;
  /** What came back when it was cancelled, or when a late move of it was declined or expired. */
  readonly refund: Refund | null;
  /** What comes back when the chef declines it or lets it expire; null: everything. */
  readonly refundIfDeclined: Refund | null;
  readonly specialRequests: string;
  /** When an unanswered request expires. */
  readonly answerBy: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A request that the database has not numbered yet. */
export type BookingDraft = Omit<BookingState, 'id'>;
