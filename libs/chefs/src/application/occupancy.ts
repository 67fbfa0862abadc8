import type { Slot } from '@coocook/kernel';
import type { Occupied } from '../domain/availability';

/**
 * What the chefs' calendars must know of bookings, which lie above this context: bookings implement it, the apps bind
 * it. Reads happen in the caller's unit of work; overdue requests occupy nothing.
 */
export abstract class Occupancy {
  /** What of `span` is blocked, buffers included, for each of the chefs who has such bookings; one query. */
  abstract occupied(
    chefIds: readonly number[],
    span: Slot,
    now: Date,
  ): Promise<ReadonlyMap<number, readonly Occupied[]>>;
  /** Bookings of the chef, requests too, that start after `now`; by id. */
  abstract upcoming(chefId: number, now: Date): Promise<readonly Occupied[]>;
  /**
   * Runs `work` in a unit of work, alone among all who write to the calendar of this chef. `now` is the moment it goes
   * by. Throws `unavailable` when too many already wait.
   */
  abstract exclusively<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T>;
}
