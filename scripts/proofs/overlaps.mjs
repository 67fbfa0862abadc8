import { groupBy } from './history.mjs';

/** Statuses that keep the chef's time (contract, section 2). */
const OCCUPYING = new Set(['pending', 'confirmed', 'completed', 'no_show']);
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

/** Two bookings of one chef that held the same time at the same moment. */
export function heldTwice(operations, chefs) {
  return clashes(holdsOf(operations, chefs)).map(([one, other]) => ({
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

function holdsOf(operations, chefs) {
  const effective = operations.filter(({ kind, outcome }) => kind !== 'read' && outcome !== 'refused');
  const leavingOf = groupBy(effective.filter(mayLeave), ({ booking }) => booking);
  return effective
    .filter(({ kind, outcome }) => outcome === 'done' && (kind === 'create' || kind === 'reschedule'))
    .map((operation) => {
      const others = (leavingOf.get(operation.booking) ?? []).filter(
        (other) => other !== operation && other.doneBy > operation.sentAt,
      );
      return holdOf(operation.result, chefs, {
        knownFrom: operation.doneBy,
        knownUntil: Math.min(Infinity, ...others.map(({ sentAt }) => sentAt)),
        evidence: operation.attempts,
      });
    })
    .filter(({ knownFrom, knownUntil }) => knownFrom < knownUntil);
}

/** Whether it may have given up the time that its booking held before. */
function mayLeave({ kind, attempts }) {
  if (kind === 'answer') return !OCCUPYING.has(attempts[0].body.status);
  return kind === 'cancel' || kind === 'reschedule';
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
