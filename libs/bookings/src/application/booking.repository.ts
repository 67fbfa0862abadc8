import type { Booking } from '../domain/booking';
import type { BookingDraft } from '../domain/booking-state';

/** Everything here happens in the caller's unit of work. */
export abstract class BookingRepository {
  abstract byId(id: number): Promise<Booking | null>;
  /** Its first event goes with it. Throws a conflict when another booking has its time. */
  abstract add(draft: BookingDraft): Promise<Booking>;
  /**
   * What has changed, and the event that says so. Answers the booking with its next version. Throws a conflict when it
   * was changed since it was loaded, or when another booking has its time.
   */
  abstract save(booking: Booking): Promise<Booking>;
  /**
   * Requests of a diner that still wait for an answer. Takes a lock on the diner until the unit of work ends, so that
   * two requests at once, with different chefs, cannot both be the last one allowed.
   */
  abstract countPendingOf(dinerId: number, now: Date): Promise<number>;
}
