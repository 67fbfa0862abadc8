import { groupBy } from './history.mjs';
import { OCCUPYING } from './places.mjs';

const MINUTE = 60_000;

/**
 * A time that a booking held for certain: from the moment its client knew, until somebody asked for a change that may
 * give it up. Whatever happened in between, no other booking of that chef may have held any of it.
 *
 * @typedef {object} Hold
 * @property {number} booking
 * @property {number} chefId
 * @property {number} from of the time held, milliseconds since 1970; `until` has the buffer in it
 * @property {number} until
 * @property {number} knownFrom on the clock of the clients
 * @property {number} knownUntil
 * @property {readonly import('./history.mjs').Attempt[]} evidence
 */

/** Two bookings of one chef that held the same time at the same moment. @param {import('./places.mjs').Places} places */
export function heldTwice(places, chefs) {
  return clashes(holdsOf(places, chefs)).map(([one, other]) => ({
    rule: 'overlap',
    message: `bookings ${one.booking} and ${other.booking} of chef ${one.chefId} held the same time at once`,
    evidence: [...one.evidence, ...other.evidence],
  }));
}

/** Two bookings of one chef that still hold the same time afterwards. */
export function bookedTwice(bookings, chefs) {
  const holds = bookings
    .filter(({ status }) => OCCUPYING.has(status))
    .map((booking) => holdOf(booking, chefs, { knownFrom: 0, knownUntil: Infinity, evidence: [] }));
  return clashes(holds).map(([one, other]) => ({
    rule: 'overlap',
    message: `bookings ${one.booking} and ${other.booking} of chef ${one.chefId} hold the same time in the end`,
    evidence: [],
  }));
}

function holdsOf(places, chefs) {
  return places.placings
    .filter(({ operation }) => operation.outcome === 'done')
    .map((placing) => {
      const { result, doneBy, attempts } = placing.operation;
      const known = { knownFrom: doneBy, knownUntil: places.certainUntil(placing), evidence: attempts };
      return holdOf(result, chefs, known);
    })
    .filter(({ knownFrom, knownUntil }) => knownFrom < knownUntil);
}

function holdOf({ id, chef_id: chefId, starts_at, ends_at }, chefs, known) {
  const buffer = (chefs.get(chefId)?.bufferMinutes ?? 0) * MINUTE;
  return { booking: id, chefId, from: Date.parse(starts_at), until: Date.parse(ends_at) + buffer, ...known };
}

function clashes(holds) {
  const found = [];
  for (const ofChef of groupBy(holds, ({ chefId }) => chefId).values()) {
    ofChef.sort((one, other) => one.from - other.from);
    for (const [index, one] of ofChef.entries()) {
      for (const other of ofChef.slice(index + 1)) {
        if (other.from >= one.until) break;
        const atOnce = Math.max(one.knownFrom, other.knownFrom) < Math.min(one.knownUntil, other.knownUntil);
        if (atOnce) found.push([one, other]);
      }
    }
  }
  return found;
}
