import { Calendars } from './calendars.mjs';
import { byKey, groupBy, isAccepted, isMisuse, isUnknown, lineOf, operationsOf } from './history.mjs';
import { badHours } from './hours.mjs';
import { freshStatus, hasOrder, stateOf, stepOf } from './orders.mjs';
import { bookedTwice, heldTwice } from './overlaps.mjs';
import { Places } from './places.mjs';
import { badRefusals } from './refusals.mjs';

/**
 * @typedef {object} Proof
 * @property {ReadonlyMap<number, ChefTerms>} chefs as they were all along
 * @property {readonly import('./history.mjs').Attempt[]} attempts the history, each create with its key in `special_requests`
 * @property {readonly Record<string, any>[]} bookings all that there are afterwards, as their chefs see them
 * @property {ReadonlyMap<number, readonly BookingEvent[]>} events of each of them, oldest first
 * @property {ReadonlyMap<number, readonly { date: string, ranges: readonly import('./history.mjs').TimeRange[] }[]>} dates
 *   with hours of their own, of each chef afterwards; none had any before
 * @property {boolean} withFaults processes are killed: 503 and cut connections are no violations, but unknown outcomes
 *
 * @typedef {object} ChefTerms
 * @property {number} bufferMinutes
 * @property {boolean} isInstant
 * @property {string} offset of the chef's zone from UTC, `+09:00`
 * @property {readonly import('./history.mjs').TimeRange[]} weekly hours of every day
 *
 * @typedef {{ actor: string, from: string | null, to: string }} BookingEvent
 *
 * @typedef {{ rule: string, message: string, evidence: readonly string[] }} Violation `evidence`: lines of the history
 */

/** What a well-formed attempt of each kind may be answered. */
const ANSWERS = {
  create: [201, 409],
  answer: [200, 409],
  cancel: [200, 409],
  reschedule: [200, 409],
  read: [200],
  expire: [200, 409],
  setDate: [200],
  clearDate: [200, 404],
};

/** @param {Proof} proof @returns {readonly Violation[]} */
export function check({ chefs, attempts, bookings, events, dates, withFaults }) {
  const operations = operationsOf(attempts);
  const places = new Places(operations, bookings);
  const calendars = new Calendars(chefs, operations);
  const known = { chefs, operations, bookings, events, dates, places, calendars };
  return [
    ...badAnswers(attempts, withFaults),
    ...badReplays(attempts),
    ...heldTwice(places, chefs),
    ...bookedTwice(bookings, chefs),
    ...badHours(known),
    ...badRefusals(known),
    ...badCreations(known),
    ...badLives(known),
    ...badEvents(known),
  ].map((violation) => ({ ...violation, evidence: violation.evidence.map(lineOf) }));
}

function badAnswers(attempts, withFaults) {
  const violations = [];
  for (const group of byKey(attempts).values()) {
    for (const attempt of group) {
      const { status, kind, isCut } = attempt;
      const fine = isMisuse(attempt, group[0]) ? [422] : ANSWERS[kind];
      if (fine.includes(status) || (status === null && isCut)) continue;
      if (withFaults && (status === null || status === 503)) continue;
      const rule = status >= 500 ? 'server error' : 'unexpected answer';
      violations.push({ rule, message: `${kind} was answered ${status ?? 'nothing'}`, evidence: [attempt] });
    }
  }
  return violations;
}

/** Once a key was answered, everybody who repeats it is told the same, byte by byte. */
function badReplays(attempts) {
  const violations = [];
  for (const [key, group] of byKey(attempts)) {
    const own = group.filter((attempt) => !isMisuse(attempt, group[0]) && !isUnknown(attempt));
    const first = own.filter(isAccepted).sort((one, other) => one.endedAt - other.endedAt)[0];
    if (!first) continue;
    for (const attempt of own) {
      const isLater = attempt.sentAt > first.endedAt;
      if (isAccepted(attempt) ? isSameAnswer(attempt, first) : !isLater) continue;
      const message = `key ${key} was answered in two ways`;
      violations.push({ rule: 'key used twice', message, evidence: [first, attempt] });
    }
  }
  return violations;
}

const isSameAnswer = (one, other) =>
  one.status === other.status && one.text === other.text && one.location === other.location;

/** Each booking there is was asked for, once; each that was promised is there. */
function badCreations({ operations, bookings }) {
  const violations = [];
  const byTag = groupBy(bookings, ({ special_requests }) => special_requests);
  const creations = operations.filter(({ kind }) => kind === 'create');
  for (const { attempts, outcome, booking, result } of creations) {
    const made = byTag.get(attempts[0].key) ?? [];
    byTag.delete(attempts[0].key);
    const say = (rule, message) => violations.push({ rule, message, evidence: attempts });
    const ids = made.map(({ id }) => id);
    if (made.length > 1) say('key used twice', `one key made the bookings ${ids.join(', ')}`);
    if (outcome === 'refused' && made.length > 0) say('refused but done', `booking ${ids[0]} was refused`);
    if (outcome !== 'done') continue;
    const found = made.find(({ id }) => id === booking);
    if (!found) say('lost acknowledgement', `booking ${booking} was acknowledged and is not there`);
    else if (!hasSameTerms(found, result))
      say('half-applied', `booking ${booking} is not the one acknowledged`);
  }
  for (const [tag, [one]] of byTag) {
    violations.push({
      rule: 'half-applied',
      message: `nobody asked for booking ${one.id} (${tag})`,
      evidence: [],
    });
  }
  return violations;
}

/** What no change of a booking may touch. */
const FROZEN = [
  'id',
  'chef_id',
  'chef_name',
  'chef_cuisine',
  'time_zone',
  'hourly_rate',
  'currency',
  'created_at',
];

function hasSameTerms(one, other) {
  return FROZEN.every((field) => one[field] === other[field]) && isWhole(one);
}

/** Its fields agree with each other. */
function isWhole({ starts_at, ends_at, duration_hours, hourly_rate, total_price }) {
  const hours = (Date.parse(ends_at) - Date.parse(starts_at)) / 3_600_000;
  return hours === duration_hours && Math.abs(total_price - hourly_rate * duration_hours) < 0.005;
}

/** What was told about each booking, and what it is in the end, fits into one legal life. */
function badLives({ chefs, operations, bookings }) {
  const violations = [];
  const ofBooking = groupBy(operations, ({ booking }) => booking);
  for (const booking of bookings) {
    const all = ofBooking.get(booking.id) ?? [];
    const creation = all.find(({ kind }) => kind === 'create');
    // Of a booking whose creation nobody saw answered, nobody could ask anything else.
    const initial = creation?.result
      ? { ...stateOf(creation.result), status: freshStatus(chefs.get(booking.chef_id)) }
      : stateOf(booking);
    const say = (rule, message) =>
      violations.push({ rule, message, evidence: all.flatMap(({ attempts }) => attempts) });
    if (creation?.result && creation.result.status !== initial.status) {
      say('illegal transition', `booking ${booking.id} began as ${creation.result.status}`);
    }
    const steps = all
      .filter(({ kind }) => kind !== 'create')
      .map((operation) => stepOf(operation, chefs.get(booking.chef_id)))
      .filter((step) => step !== null);
    const end = { from: Infinity, to: Infinity, isOptional: false, apply: isNow(stateOf(booking)) };
    if (hasOrder(initial, [...steps, end])) continue;
    if (hasOrder(initial, steps)) {
      say('lost acknowledgement', `booking ${booking.id} ended ${booking.status} at ${booking.starts_at}`);
    } else say('illegal transition', `the answers about booking ${booking.id} fit into no legal order`);
  }
  return violations;
}

const isNow = (wanted) => (state) =>
  state.status === wanted.status && state.slot === wanted.slot ? state : null;

/** The story that a booking tells of itself: without a gap, up to what it is, with an event for each change by whom. */
function badEvents({ operations, bookings, events }) {
  const violations = [];
  const ofBooking = groupBy(operations, ({ booking }) => booking);
  for (const { id, status } of bookings) {
    const story = events.get(id) ?? [];
    const changes = (ofBooking.get(id) ?? []).filter(({ kind }) => kind !== 'read' && kind !== 'create');
    const done = changes.filter(({ outcome }) => outcome === 'done').length;
    const unknown = changes.filter(({ outcome }) => outcome === 'unknown').length;
    const isConnected = story.every(({ from }, index) => from === (story[index - 1]?.to ?? null));
    const isComplete = isConnected && story.at(-1)?.to === status && story.every(isByTime);
    const count = story.length - 1;
    if (isComplete && count >= done && count <= done + unknown) continue;
    const told = story.map(({ actor, from, to }) => `${from} → ${to} by ${actor}`).join(', ');
    const message = `booking ${id} is ${status} after ${done} changes, and tells: ${told || 'nothing'}`;
    const evidence = changes.flatMap(({ attempts }) => attempts);
    violations.push({ rule: 'half-applied', message, evidence });
  }
  return violations;
}

/** Only requests expire, and nothing else is done by nobody before a slot has started. */
const isByTime = ({ actor, from, to }) =>
  to === 'expired' ? actor === 'system' && from === 'pending' : actor !== 'system';
