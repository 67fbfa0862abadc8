import type { BookingState } from '../domain/booking';
import type { BookingStatus } from '../domain/booking-status';

export const BOOKING_PERIODS = ['upcoming', 'past'] as const;
export type BookingPeriod = (typeof BOOKING_PERIODS)[number];

export interface BookingSearch {
  /** Whose bookings: those a diner made, or those made with a chef. */
  readonly of: { readonly dinerId: number } | { readonly chefId: number };
  readonly status?: BookingStatus;
  /** `upcoming` has not ended yet. */
  readonly when?: BookingPeriod;
  readonly page: number;
  readonly perPage: number;
}

export interface BookingPage {
  readonly rows: readonly BookingState[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

/** Reads of the context: overdue requests read as expired. */
export abstract class BookingQueries {
  /** Newest slot first. */
  abstract search(search: BookingSearch): Promise<BookingPage>;
  abstract byId(id: number): Promise<BookingState | null>;
}
