/**
 * What the clients of a proof saw, and how it reads. Nothing here, nor in the checker, knows how the product works:
 * only what the contract promises.
 *
 * @typedef {'create' | 'answer' | 'cancel' | 'reschedule' | 'read' | 'expire' | 'setDate' | 'clearDate'} Kind `expire`
 *   is no request: the deadline of a booking is made to pass
 *
 * @typedef {object} Attempt one request, as the client that sent it saw it
 * @property {number} number
 * @property {string} by the client, and the process it asked
 * @property {Kind} kind
 * @property {number | null} booking null for `create` and the hours of a date
 * @property {string | null} key its Idempotency-Key; null where there is none
 * @property {Readonly<Record<string, unknown>>} body
 * @property {Slot | null} slot what `create` and `reschedule` ask for
 * @property {DateHours | null} hours what `setDate` and `clearDate` ask for
 * @property {number} sentAt milliseconds on the one clock of all clients
 * @property {number} endedAt when the answer had arrived; Infinity when none did
 * @property {number | null} status of HTTP; null without an answer; of `expire` 200 when the booking was pending, else 409
 * @property {string} text the body of the answer, byte by byte
 * @property {string | null} location
 * @property {boolean} isCut the client itself hung up
 *
 * @typedef {object} Slot
 * @property {number} chefId
 * @property {string} startsAt
 * @property {string} endsAt
 *
 * @typedef {object} DateHours
 * @property {number} chefId
 * @property {string} date
 * @property {readonly TimeRange[] | null} ranges none: a day off; null: the hours of the week
 *
 * @typedef {{ start: string, end: string }} TimeRange `HH:mm` of one day
 *
 * @typedef {object} Operation what somebody wanted once: all attempts with one key and one body; one alone without a key
 * @property {Kind} kind
 * @property {number | null} booking of `create`: the number it was given, if any
 * @property {readonly Attempt[]} attempts
 * @property {'done' | 'refused' | 'unknown'} outcome unknown: it may have happened, or may yet
 * @property {number} sentAt
 * @property {number} doneBy when the first client knew; Infinity unless done
 * @property {Record<string, any> | null} result the booking that the answer showed, or what it told of a date
 * @property {Slot | null} slot
 * @property {DateHours | null} hours
 */

/** The same key with another body is a misuse, which the product must refuse. */
export function isMisuse(attempt, first) {
  return JSON.stringify(attempt.body) !== JSON.stringify(first.body);
}

/** @param {Attempt} attempt */
export const isAccepted = ({ status }) => status !== null && status >= 200 && status < 300;

/** 503 says "not now": whether a dependency went before or after the deed, nobody knows. @param {Attempt} attempt */
export const isUnknown = ({ status }) => status === null || status >= 500;

/** @param {readonly Attempt[]} attempts @returns {readonly Operation[]} */
export function operationsOf(attempts) {
  return [...byKey(attempts).values()].map(operationOf);
}

/** @param {readonly Attempt[]} attempts @returns {ReadonlyMap<string, readonly Attempt[]>} */
export function byKey(attempts) {
  return groupBy(attempts, ({ key, kind, number }) => key ?? `${kind} ${number}`);
}

/** `Map.groupBy`, which Node 20 lacks. @template T, K @param {readonly T[]} all @param {(one: T) => K} keyOf */
export function groupBy(all, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function operationOf(group) {
  const [first] = group;
  const attempts = group.filter((attempt) => !isMisuse(attempt, first));
  const accepted = attempts.filter(isAccepted).sort((one, other) => one.endedAt - other.endedAt)[0];
  const result = accepted ? JSON.parse(accepted.text) : null;
  return {
    kind: first.kind,
    booking: first.booking ?? result?.id ?? null,
    attempts,
    outcome: accepted ? 'done' : attempts.some(isUnknown) ? 'unknown' : 'refused',
    sentAt: Math.min(...attempts.map(({ sentAt }) => sentAt)),
    doneBy: accepted?.endedAt ?? Infinity,
    result,
    slot: first.slot,
    hours: first.hours,
  };
}

/** One line of the history, to be read beside a violation. @param {Attempt} attempt */
export function lineOf({ number, by, kind, booking, hours, key, body, sentAt, endedAt, status, text }) {
  const times = `${sentAt.toFixed(1)}–${Number.isFinite(endedAt) ? endedAt.toFixed(1) : '…'} ms`;
  const of = hours ? `${hours.date} of chef ${hours.chefId}` : (booking ?? '');
  const what = `${kind} ${of} ${JSON.stringify(body)}`;
  return `#${number} ${by} ${times} ${what} key ${key} → ${status ?? 'no answer'} ${text.slice(0, 400)}`;
}
