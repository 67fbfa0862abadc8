/**
 * The one door for every writer of a chef's calendar. `work` runs in a unit of work of its own, alone for that chef
 * over all processes, after overdue requests were turned into expired ones; `now` is the moment it goes by.
 * Throws `unavailable` when too many already wait for the same chef.
 */
export abstract class ChefCalendar {
  abstract exclusively<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T>;
}
