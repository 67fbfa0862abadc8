import { groupBy } from './history.mjs';

/** Statuses that keep the chef's time (contract, section 2). */
export const OCCUPYING = new Set(['pending', 'confirmed', 'completed', 'no_show']);

/**
 * An operation that gave, or may have given, a booking its time.
 * @typedef {object} Placing
 * @property {import('./history.mjs').Operation} operation
 * @property {number} booking
 * @property {number} chefId
 * @property {number} from milliseconds since 1970
 * @property {number} until
 */

/**
 * Of writes that each replace a value as a whole, those by which it may have been what it was at some moment from
 * `from` until `until`: sent by then, and not certainly replaced before.
 * @template {{ sentAt: number, doneBy: number }} T with `doneBy` Infinity when it may have happened, or not
 * @param {readonly T[]} writes without the refused ones
 * @returns {readonly T[]}
 */
export function inForce(writes, from, until) {
  return writes.filter(
    (write) =>
      write.sentAt <= until && !writes.some((later) => later.sentAt > write.doneBy && later.doneBy < from),
  );
}

/** Where the bookings of a history were, and when, as far as its clients can know. */
export class Places {
  /** @type {readonly Placing[]} */
  placings;
  #changesOf;

  /**
   * @param {readonly import('./history.mjs').Operation[]} operations
   * @param {import('./checker.mjs').Proof['bookings']} bookings none ever vanishes, so they tell which creations that
   *   were never answered have happened
   */
  constructor(operations, bookings) {
    const effective = operations.filter(({ outcome }) => outcome !== 'refused');
    const idOf = new Map(bookings.map(({ id, special_requests }) => [special_requests, id]));
    this.placings = effective
      .filter(isPlacing)
      .map((operation) => ({
        operation,
        booking: operation.booking ?? idOf.get(operation.attempts[0].key) ?? null,
        chefId: operation.slot.chefId,
        from: Date.parse(operation.slot.startsAt),
        until: Date.parse(operation.slot.endsAt),
      }))
      .filter(({ booking }) => booking !== null);
    this.#changesOf = groupBy(
      effective.filter((one) => isPlacing(one) || isEnding(one)),
      ({ booking }) => booking,
    );
  }

  /** Until when a booking held that time for certain: until somebody asked for what may give it up. */
  certainUntil(placing) {
    const { operation } = placing;
    const others = this.#others(placing).filter(({ doneBy }) => doneBy > operation.sentAt);
    return Math.min(Infinity, ...others.map(({ sentAt }) => sentAt));
  }

  /** Whether a booking may have held that time at some moment of a span. */
  mayHold(placing, from, until) {
    const { operation } = placing;
    if (operation.sentAt > until) return false;
    return !this.#others(placing).some(
      (other) => other.doneBy < from && (isEnding(other) || other.sentAt > operation.doneBy),
    );
  }

  #others({ booking, operation }) {
    return (this.#changesOf.get(booking) ?? []).filter((other) => other !== operation);
  }
}

const isPlacing = ({ kind }) => kind === 'create' || kind === 'reschedule';

/** Whether it ends a booking, and so gives its time back for good. */
function isEnding({ kind, attempts }) {
  if (kind === 'answer') return !OCCUPYING.has(attempts[0].body.status);
  return kind === 'cancel' || kind === 'expire';
}
