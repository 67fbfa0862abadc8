import { DATES, slotOf, wishNear } from './scene.mjs';

const BOOKINGS = '/api/coocook/bookings';
/** The last two must be refused before the slot has started. */
const ANSWERS = { confirmed: 55, declined: 15, cancelled: 15, completed: 8, no_show: 7 };

/**
 * Something that a client wants, as the request that asks for it.
 *
 * @typedef {object} Wish
 * @property {import('./history.mjs').Kind} kind
 * @property {string | null} key
 * @property {string} method
 * @property {string} path
 * @property {string} token
 * @property {Record<string, any>} [body]
 * @property {number} [booking]
 * @property {any} [known] the booking as the load knows it; of a creation, its chef
 * @property {import('./history.mjs').Slot} [slot]
 * @property {import('./history.mjs').DateHours} [hours]
 */

/** Some time near a hot slot, or the very one of `time`. @returns {Wish} */
export function creation(client, hot, time = wishNear(hot, client.random)) {
  const key = client.nextKey();
  const body = { chef_id: hot.chef.id, ...time, special_requests: key };
  const { token } = client.diner;
  const slot = slotOf(body, hot.chef);
  return {
    kind: 'create',
    known: { chef: hot.chef },
    key,
    method: 'POST',
    path: BOOKINGS,
    token,
    body,
    slot,
  };
}

/** @returns {Wish} */
export function cancellation(client, known, token = eitherOf(client, known)) {
  const body = { reason: 'Plans changed' };
  return { ...about(client, known, 'cancel'), method: 'POST', path: `${pathOf(known)}/cancel`, token, body };
}

/** @returns {Wish} */
export function answer(client, known) {
  const body = { status: client.random.weighed(ANSWERS) };
  return { ...about(client, known, 'answer'), method: 'PUT', token: known.chef.token, body };
}

/** @param {readonly import('./scene.mjs').HotSlot[]} slots @returns {Wish} */
export function reschedule(client, known, slots) {
  const { chef, diner } = known;
  const ofChef = slots.filter((slot) => slot.chef === chef);
  const body = wishNear(client.random.pick(ofChef), client.random);
  const path = `${pathOf(known)}/reschedule`;
  const slot = slotOf(body, chef);
  return { ...about(client, known, 'reschedule'), method: 'POST', path, token: diner.token, body, slot };
}

/** @returns {Wish} */
export function reading(client, known) {
  return { ...about(client, known, 'read'), key: null, method: 'GET', token: eitherOf(client, known) };
}

/** Sets the hours of a date, or with null takes back what was set. @returns {Wish} */
export function hoursOf(chef, date, ranges) {
  const [kind, method] = ranges ? ['setDate', 'PUT'] : ['clearDate', 'DELETE'];
  const body = ranges ? { ranges } : undefined;
  const hours = { chefId: chef.id, date, ranges };
  return { kind, key: null, method, path: `${DATES}/${date}`, token: chef.token, body, hours };
}

/** Another body, as well-formed as the first. */
export function misused(body) {
  if ('status' in body) return { status: body.status === 'confirmed' ? 'declined' : 'confirmed' };
  if ('reason' in body) return { reason: 'Another reason' };
  return { ...body, duration_hours: body.duration_hours === 4 ? 3 : 4 };
}

const pathOf = ({ id }) => `${BOOKINGS}/${id}`;

const about = (client, known, kind) => ({
  kind,
  booking: known.id,
  known,
  key: client.nextKey(),
  path: pathOf(known),
});

/** Both may look, and call it off. */
const eitherOf = ({ random }, { diner, chef }) => random.pick([diner.token, chef.token]);
