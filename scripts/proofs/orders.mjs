/**
 * Whether what the clients were told about one booking fits into any order of events: each accepted change happened
 * once, somewhere between its being sent and its being known, and was legal there; each refused one was illegal there;
 * each reading showed the truth. (Linearizability, as Wing and Gong check it, of one booking.)
 *
 * @typedef {{ status: string, slot: string }} State
 *
 * @typedef {object} Step
 * @property {number} from
 * @property {number} to
 * @property {boolean} isOptional its outcome is unknown: it may not have happened
 * @property {(state: State) => State | null} apply null: cannot have happened in this state
 */

/** What the contract lets a PUT and a cancellation make of a status before the slot has started. */
const LEGAL = {
  pending: ['confirmed', 'declined', 'cancelled'],
  confirmed: ['cancelled'],
};
const MOVABLE = new Set(['pending', 'confirmed']);

/** @returns {State} */
export const stateOf = ({ status, starts_at, ends_at }) => ({ status, slot: slotOf(starts_at, ends_at) });

const slotOf = (startsAt, endsAt) => `${Date.parse(startsAt)}–${Date.parse(endsAt)}`;

/** As a booking begins, and as it waits again after it was moved. */
export const freshStatus = (chef) => (chef?.isInstant ? 'confirmed' : 'pending');

/** @param {import('./history.mjs').Operation} operation @returns {Step | null} null when it tells nothing */
export function stepOf(operation, chef) {
  const { kind, outcome, attempts, sentAt, doneBy, result } = operation;
  const span = { from: sentAt, to: doneBy, isOptional: outcome === 'unknown' };
  if (kind === 'read') {
    return outcome === 'done'
      ? { ...span, apply: (state) => (isSame(state, stateOf(result)) ? state : null) }
      : null;
  }
  const next = (state) => successor(operation, state, chef);
  // Nobody was shown the booking then.
  if (kind === 'expire' && outcome === 'done') return { ...span, apply: next };
  if (outcome === 'done') {
    const answered = stateOf(result);
    return { ...span, apply: (state) => ifSame(next(state), answered) };
  }
  if (outcome === 'unknown') return { ...span, apply: next };
  // A time may be refused for many reasons; whether a status may change depends on the status alone.
  if (kind === 'reschedule' || attempts.length > 1) return null;
  return { ...span, to: attempts[0].endedAt, apply: (state) => (next(state) === null ? state : null) };
}

/** @param {import('./history.mjs').Operation} operation @param {State} state @returns {State | null} */
function successor({ kind, attempts, slot }, state, chef) {
  if (kind === 'reschedule') {
    if (!MOVABLE.has(state.status)) return null;
    return { status: freshStatus(chef), slot: slotOf(slot.startsAt, slot.endsAt) };
  }
  if (kind === 'expire') return state.status === 'pending' ? { ...state, status: 'expired' } : null;
  const status = kind === 'cancel' ? 'cancelled' : attempts[0].body.status;
  return LEGAL[state.status]?.includes(status) ? { ...state, status } : null;
}

const isSame = (one, other) => one.status === other.status && one.slot === other.slot;
const ifSame = (state, wanted) => (state && isSame(state, wanted) ? state : null);

/** @param {State} initial @param {readonly Step[]} steps */
export function hasOrder(initial, steps) {
  const sorted = [...steps].sort((one, other) => one.from - other.from);
  const seen = new Set();
  const search = (done, state) => {
    const open = sorted.filter((_, index) => !(done & (1n << BigInt(index))));
    if (open.every(({ isOptional }) => isOptional)) return true;
    const memo = `${done} ${state.status} ${state.slot}`;
    if (seen.has(memo)) return false;
    seen.add(memo);
    const firstEnd = Math.min(...open.filter(({ isOptional }) => !isOptional).map(({ to }) => to));
    for (const [index, step] of sorted.entries()) {
      if (step.from > firstEnd) break;
      const bit = 1n << BigInt(index);
      const next = done & bit ? null : step.apply(state);
      if (next && search(done | bit, next)) return true;
    }
    return false;
  };
  return search(0n, initial);
}
