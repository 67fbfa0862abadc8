import type { Actor, BookingStatus } from './booking-status';

/** One step in the life of a booking, written with it. */
export interface BookingEvent {
  readonly at: Date;
  readonly actor: Actor;
  /** Null when the booking was made. */
  readonly from: BookingStatus | null;
  /** The same as `from` when only the time was moved. */
  readonly to: BookingStatus;
  /** What the actor gave as a reason; null when there is none. */
  readonly reason: string | null;
  /** When the slot starts from this step on. */
  readonly startsAt: Date;
}

/** Characters. */
export const MAX_REASON = 500;
