import { isAccepted, isUnknown } from './history.mjs';
import { randomOf } from './random.mjs';
import { slotOf, wishNear } from './scene.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

const BOOKINGS = '/api/coocook/bookings';
const KINDS = { create: 45, cancel: 13, reschedule: 15, answer: 17, read: 10 };
/** The last two must be refused before the slot has started. */
const ANSWERS = { confirmed: 55, declined: 15, cancelled: 15, completed: 8, no_show: 7 };
/** Of the changes, those that go to a booking which has ended already. */
const LATE = 0.15;
const TWICE_AT_ONCE = 0.05;
const HANG_UP = 0.03;
const HANG_UP_WITHIN_MS = 40;
const AGAIN_AFTERWARDS = 0.05;
const MISUSE = 0.03;
/** Hot among the hot: everybody turns to these few for a while. */
const RUSH = 0.5;
const RUSH_SLOTS = 5;
const RUSH_ATTEMPTS = 250;

/**
 * What `clients` do at the same time, each one thing after the other, until `attempts` requests were sent (and, when
 * `until` is given, until that has happened too). The seed decides what each client wants; who comes first, nobody does.
 */
export class Load {
  /** @type {import('./history.mjs').Attempt[]} */
  attempts = [];
  #started = performance.now();
  #sent = 0;
  /** @type {{ id: number, chef: any, diner: any }[]} */
  #live = [];
  /** @type {{ id: number, chef: any, diner: any }[]} */
  #ended = [];

  /**
   * @param {object} options
   * @param {string} options.seed
   * @param {number} options.attempts
   * @param {import('./scene.mjs').Scene} options.scene one client a diner
   * @param {readonly number[]} options.ports of the processes
   * @param {ReturnType<import('./http.mjs').connections>} options.http
   * @param {AbortSignal} options.signal
   * @param {{ times: number, pauseMs: number }} options.again how often, and after what pause, somebody without an answer asks again
   */
  constructor(options) {
    this.options = options;
  }

  /** Requests sent so far. */
  get sent() {
    return this.#sent;
  }

  /** @param {() => boolean} isOver beside the number of attempts */
  async run(isOver = () => true) {
    const { attempts, scene, signal, seed } = this.options;
    const clients = scene.diners.map(async (diner, index) => {
      const random = randomOf(`${seed}/${index}`);
      for (let turn = 0; (this.#sent < attempts || !isOver()) && !signal.aborted; turn++) {
        await this.#act({ random, diner, name: `client ${index}`, key: `${seed}/${index}/${turn}` });
      }
    });
    await Promise.all(clients);
    signal.throwIfAborted();
    return this.attempts;
  }

  get elapsedMs() {
    return performance.now() - this.#started;
  }

  async #act(client) {
    const { random } = client;
    const { ports, again, signal } = this.options;
    const wish = this.#wish(client);
    const turned = random.chance(0.5) ? [...ports].reverse() : ports;
    const isWrite = wish.kind !== 'read';
    const at = isWrite && random.chance(TWICE_AT_ONCE) ? turned : turned.slice(0, 1);
    const cutAfterMs = random.chance(HANG_UP) ? random.below(HANG_UP_WITHIN_MS) : undefined;
    let answers = await Promise.all(at.map((port) => this.#attempt(wish, port, { cutAfterMs })));
    for (let time = 0; answers.every(isUnknown) && time < again.times && !signal.aborted; time++) {
      await sleep(again.pauseMs);
      answers = [await this.#attempt(wish, random.pick(ports))];
    }
    const accepted = answers.find(isAccepted);
    if (!accepted || !isWrite) return;
    this.#learn(wish, JSON.parse(accepted.text), client.diner);
    if (random.chance(AGAIN_AFTERWARDS)) await this.#attempt(wish, random.pick(ports));
    if (random.chance(MISUSE)) await this.#attempt({ ...wish, body: misused(wish.body) }, random.pick(ports));
  }

  /** What a client wants next, as a request. */
  #wish({ random, diner, key }) {
    const kind = this.#live.length === 0 ? 'create' : random.weighed(KINDS);
    if (kind === 'create') {
      const hot = this.#hotSlot(random);
      const body = { chef_id: hot.chef.id, ...wishNear(hot, random), special_requests: key };
      const slot = slotOf(body, hot.chef);
      return {
        kind,
        booking: null,
        known: hot,
        key,
        method: 'POST',
        path: BOOKINGS,
        token: diner.token,
        body,
        slot,
      };
    }
    const isLate = this.#ended.length > 0 && random.chance(LATE);
    const known = random.pick(isLate ? this.#ended : this.#live);
    const { id, chef } = known;
    const [ofDiner, ofChef] = [known.diner.token, chef.token];
    const base = { kind, booking: id, known, key, path: `${BOOKINGS}/${id}`, slot: null };
    if (kind === 'read') {
      const token = random.pick([ofDiner, ofChef]);
      return { ...base, key: null, method: 'GET', token, body: undefined };
    }
    if (kind === 'answer') {
      return { ...base, method: 'PUT', token: ofChef, body: { status: random.weighed(ANSWERS) } };
    }
    if (kind === 'cancel') {
      const token = random.pick([ofDiner, ofChef]);
      return {
        ...base,
        method: 'POST',
        path: `${base.path}/cancel`,
        token,
        body: { reason: 'Plans changed' },
      };
    }
    const hot = random.pick(this.options.scene.slots.filter((slot) => slot.chef === chef));
    const body = wishNear(hot, random);
    const path = `${base.path}/reschedule`;
    return { ...base, method: 'POST', path, token: ofDiner, body, slot: slotOf(body, chef) };
  }

  #hotSlot(random) {
    const { slots } = this.options.scene;
    if (!random.chance(RUSH)) return random.pick(slots);
    const first = Math.floor(this.#sent / RUSH_ATTEMPTS) * RUSH_SLOTS;
    return slots[(first + random.below(RUSH_SLOTS)) % slots.length];
  }

  async #attempt(wish, port, { cutAfterMs } = {}) {
    const { http, ports } = this.options;
    const { kind, booking, key, method, path, token, body, slot } = wish;
    const number = ++this.#sent;
    const sentAt = this.elapsedMs;
    const answer = await http.send({ port, method, path, token, key, body, cutAfterMs });
    const attempt = {
      number,
      by: `${wish.key ?? 'somebody'} of process ${ports.indexOf(port) + 1}`,
      kind,
      booking,
      key,
      body: body ?? {},
      slot,
      sentAt,
      endedAt: answer.status === null ? Infinity : this.elapsedMs,
      isCut: cutAfterMs !== undefined,
      ...answer,
    };
    this.attempts.push(attempt);
    return attempt;
  }

  /** Where the next wishes go; a client that comes too late is what a proof wants. */
  #learn({ kind, known }, { id, status }, diner) {
    if (kind === 'create') this.#live.push({ id, chef: known.chef, diner });
    if (status === 'pending' || status === 'confirmed') return;
    const index = this.#live.indexOf(known);
    if (index >= 0) this.#ended.push(...this.#live.splice(index, 1));
  }
}

/** Another body, as well-formed as the first. */
function misused(body) {
  if ('status' in body) return { status: body.status === 'confirmed' ? 'declined' : 'confirmed' };
  if ('reason' in body) return { reason: 'Another reason' };
  return { ...body, duration_hours: body.duration_hours === 4 ? 3 : 4 };
}
