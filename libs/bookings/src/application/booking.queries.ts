import type { Page } from '@coocook/kernel';
import type { BookingState } from '../domain/booking-state';
import type { BookingEvent } from '../domain/booking-event';
import type { BookingStatus } from '../domain/booking-status';

export const BOOKING_PERIODS = ['upcoming', 'past'] as const;
export type BookingPeriod = (typeof BOOKING_PERIODS)[number];

/** By start: the latest first, or the earliest. */
export const BOOKING_SORTS = ['-starts_at', 'starts_at'] as const;
export type BookingSort = (typeof BOOKING_SORTS)[number];

export interface BookingSearch {
  /** Whose bookings: those a diner made, or those made with a chef. */
  readonly of: { readonly dinerId: number } | { readonly chefId: number };
  readonly status?: BookingStatus;
  /** `upcoming` has not ended yet. */
  readonly when?: BookingPeriod;
  /** First and last date on the wall clock of the booking's zone, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Ties by id. */
  readonly sort: BookingSort;
  readonly page: number;
  readonly perPage: number;
}

export type BookingPage = Page<BookingState>;

/** Reads of the context: overdue requests read as expired. */
export abstract class BookingQueries {
  abstract search(search: BookingSearch): Promise<BookingPage>;
  abstract byId(id: number): Promise<BookingState | null>;
  /** What happened to a booking, in order; that a deadline has passed is among it. */
  abstract eventsOf(bookingId: number): Promise<readonly BookingEvent[]>;
}
