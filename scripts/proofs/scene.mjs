/**
 * Chefs of one kind each, in zones whose clocks never change, and the hours at which everybody wants them.
 * Days are so far ahead that nothing starts or expires while a proof lasts.
 */
const CHEFS = [
  { zone: 'Asia/Seoul', offset: '+09:00', bufferMinutes: 0, gridMinutes: 30, minHours: 1, isInstant: false },
  {
    zone: 'Asia/Kolkata',
    offset: '+05:30',
    bufferMinutes: 15,
    gridMinutes: 15,
    minHours: 1,
    isInstant: false,
  },
  {
    zone: 'America/Phoenix',
    offset: '-07:00',
    bufferMinutes: 30,
    gridMinutes: 30,
    minHours: 2,
    isInstant: false,
  },
  {
    zone: 'Africa/Lagos',
    offset: '+01:00',
    bufferMinutes: 60,
    gridMinutes: 60,
    minHours: 1,
    isInstant: true,
  },
  { zone: 'UTC', offset: '+00:00', bufferMinutes: 45, gridMinutes: 30, minHours: 3, isInstant: false },
];
const HOT_DAYS = [30, 31];
const HOT_TIMES = ['10:00', '12:00', '14:00', '17:00', '19:00'];
const MAX_HOURS = 4;
/** Of every day. */
const WEEKLY = [{ start: '08:00', end: '24:00' }];
export const DATES = '/api/coocook/chefs/me/schedule/dates';
const PASSWORD = 'Bibim-bap-4-two';
const DAY = 86_400_000;

/**
 * @typedef {object} Person
 * @property {string} token
 * @property {string} refreshToken
 *
 * @typedef {Person & (typeof CHEFS)[number] & { id: number, weekly: typeof WEEKLY }} Chef
 *
 * @typedef {object} Scene
 * @property {readonly Person[]} diners
 * @property {readonly Chef[]} chefs
 * @property {readonly HotSlot[]} slots
 *
 * @typedef {{ chef: Chef, date: string, time: string }} HotSlot
 */

/** Registers diners and chefs. @param {Call} call @param {number} diners @returns {Promise<Scene>} */
export async function setScene(call, diners) {
  const people = [];
  for (let index = 0; index < diners; index++) {
    people.push(await registerDiner(call, index));
  }
  const chefs = [];
  for (const [index, kind] of CHEFS.entries()) chefs.push(await openKitchen(call, index, kind));
  const slots = chefs.flatMap((chef) =>
    HOT_DAYS.flatMap((ahead) => HOT_TIMES.map((time) => ({ chef, date: dateAhead(ahead), time }))),
  );
  return { diners: people, chefs, slots };
}

/** Access tokens live for 15 minutes. @param {Call} call @param {readonly Person[]} people */
export async function renewTokens(call, people) {
  for (const person of people) {
    const body = { refresh_token: person.refreshToken };
    Object.assign(person, tokensOf(await call('POST', '/api/auth/refresh', undefined, body)));
  }
}

/** Every chef works the hours of the week again, on all dates. @param {Call} call @param {readonly Chef[]} chefs */
export async function clearDates(call, chefs) {
  for (const { token } of chefs) {
    const { dates } = await call('GET', DATES, token);
    for (const { date } of dates) await call('DELETE', `${DATES}/${date}`, token);
  }
}

/** A time near `hot` that its chef may offer. @param {ReturnType<import('./random.mjs').randomOf>} random */
export function wishNear({ chef, date, time }, random) {
  const shift = random.chance(0.3) ? random.pick([-2, -1, 1, 2]) * chef.gridMinutes : 0;
  const start = new Date(Date.parse(`${date}T${time}:00Z`) + shift * 60_000).toISOString();
  const hours = chef.minHours + random.below(MAX_HOURS - chef.minHours + 1);
  return { booking_date: start.slice(0, 10), start_time: start.slice(11, 16), duration_hours: hours };
}

/** @param {ReturnType<typeof wishNear>} wish @returns {import('./history.mjs').Slot} */
export function slotOf({ booking_date, start_time, duration_hours }, chef) {
  const startsAt = Date.parse(`${booking_date}T${start_time}:00${chef.offset}`);
  return {
    chefId: chef.id,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + duration_hours * 3_600_000).toISOString(),
  };
}

export async function registerDiner(call, index) {
  const diner = await register(call, `diner-${index}`);
  await call('POST', '/api/platform/subscriptions', diner.token, { product: 'coocook', plan: 'trial' });
  return diner;
}

/** @param {Call} call @param {number} index @param {Omit<(typeof CHEFS)[number], 'offset'>} kind */
export async function openKitchen(call, index, kind) {
  const person = await register(call, `chef-${index}`);
  const { id } = await call('POST', '/api/coocook/chefs', person.token, {
    name: `Chef ${index}`,
    cuisine: 'Korean',
    bio: 'Cooks without pause',
    location: 'Seoul',
    time_zone: kind.zone,
    hourly_rate: 100 + index,
    currency: 'KRW',
  });
  const schedule = await call('GET', '/api/coocook/chefs/me/schedule', person.token);
  await call('PUT', '/api/coocook/chefs/me/schedule', person.token, {
    ...schedule,
    weekly: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => WEEKLY.map((range) => ({ weekday, ...range }))),
    buffer_minutes: kind.bufferMinutes,
    grid_minutes: kind.gridMinutes,
    min_hours: kind.minHours,
    max_hours: MAX_HOURS,
    instant_book: kind.isInstant,
    answer_hours: 168,
  });
  return { ...person, ...kind, id, weekly: WEEKLY };
}

async function register(call, name) {
  const body = { email: `${name}@example.com`, password: PASSWORD, name };
  return tokensOf(await call('POST', '/api/auth/register', undefined, body));
}

const tokensOf = ({ access_token, refresh_token }) => ({ token: access_token, refreshToken: refresh_token });

/** YYYY-MM-DD in UTC. */
export const dateAhead = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/**
 * Answers the parsed body; throws unless the answer is a success.
 * @callback Call
 * @param {string} method
 * @param {string} path
 * @param {string} [token]
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */

/**
 * @param {ReturnType<import('./http.mjs').connections>} http
 * @param {number} port
 * @param {AbortSignal} signal
 * @returns {Call}
 */
export function callOf(http, port, signal) {
  return async (method, path, token, body) => {
    signal.throwIfAborted();
    const { status, text } = await http.send({ port, method, path, token, body });
    if (status === null || status >= 300) throw new Error(`${method} ${path} was answered ${status} ${text}`);
    return JSON.parse(text);
  };
}
