import { groupBy } from './history.mjs';
import { inForce } from './places.mjs';

/** The hours of the week on a date, until somebody sets others. */
const WEEKLY = { sentAt: -Infinity, doneBy: -Infinity, hours: { ranges: null }, attempts: [] };

/**
 * The hours that chefs may have had on each date at each moment, as far as their clients can know. Chefs live in zones
 * whose clocks never change, and no hours run past midnight.
 */
export class Calendars {
  #chefs;
  #writesOf;

  /**
   * @param {import('./checker.mjs').Proof['chefs']} chefs
   * @param {readonly import('./history.mjs').Operation[]} operations
   */
  constructor(chefs, operations) {
    this.#chefs = chefs;
    const writes = operations.filter(({ hours, outcome }) => hours && outcome !== 'refused');
    this.#writesOf = groupBy(writes, ({ hours }) => nameOf(hours.chefId, hours.date));
  }

  /** All changes of a date that may have happened, the hours of the week before them. */
  writesOf(chefId, date) {
    return [WEEKLY, ...(this.#writesOf.get(nameOf(chefId, date)) ?? [])];
  }

  /** Those by which its hours may have been what they were at some moment of a span. */
  inForce(chefId, date, from, until) {
    return inForce(this.writesOf(chefId, date), from, until);
  }

  /** The date of a time on its chef's calendar. @param {import('./places.mjs').Placing} time */
  dateOf({ chefId, from }) {
    const midnight = Date.parse(`1970-01-01T00:00:00${this.#chefs.get(chefId).offset}`);
    return new Date(from - midnight).toISOString().slice(0, 10);
  }

  /** Whether all of a time is worked by what a write made the hours of its date. */
  isWithin(time, { hours }) {
    const { offset, weekly } = this.#chefs.get(time.chefId);
    const date = this.dateOf(time);
    return (hours.ranges ?? weekly).some(({ start, end }) => {
      const [opens, closes] = [start, end].map((clock) => Date.parse(`${date}T${clock}:00${offset}`));
      return opens <= time.from && time.until <= closes;
    });
  }
}

const nameOf = (chefId, date) => `${chefId} ${date}`;
