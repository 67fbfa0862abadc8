import type { Slot } from '@coocook/kernel';
import type { Occupied } from '../domain/availability';

/** Time of a chef near a span is taken. */
export interface Busy {
  readonly chefId: number;
  /** Index of the span. */
  readonly span: number;
  /** Whole minutes from the end of the span to the next booking; below 0 when it begins before the end. */
  readonly freeMinutes: number;
}

/**
 * What the chefs' calendars must know of bookings, which lie above this context: bookings implement it, the apps bind
 * it. Reads happen in the caller's unit of work; overdue requests occupy nothing.
 */
export abstract class Occupancy {
  /** Who has time blocked in one of `spans`, or up to `minutes` behind it; an entry for each chef and span; one query. */
  abstract busy(spans: readonly Slot[], minutes: number, now: Date): Promise<readonly Busy[]>;
  /** What of `span` is blocked, buffers included, for each of the chefs who has such bookings; one query. */
  abstract occupied(
    chefIds: readonly number[],
    span: Slot,
    now: Date,
  ): Promise<ReadonlyMap<number, readonly Occupied[]>>;
  /** Bookings of the chef, requests too, that start after `now`; by start. */
  abstract upcoming(chefId: number, now: Date): Promise<readonly Occupied[]>;
  /**
   * Runs `work` in a unit of work, alone among all who write to the calendar of this chef. `now` is the moment it goes
   * by. Throws `unavailable` when too many already wait.
   */
  abstract exclusively<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T>;
}
