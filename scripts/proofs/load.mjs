import { isAccepted, isUnknown } from './history.mjs';
import { randomOf } from './random.mjs';
import { slotOf, wishNear } from './scene.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

const BOOKINGS = '/api/coocook/bookings';
const KINDS = { create: 45, cancel: 18, reschedule: 15, answer: 14, read: 8 };
/** The last two must be refused before the slot has started. */
const ANSWERS = { confirmed: 55, declined: 15, cancelled: 15, completed: 8, no_show: 7 };
/** Of the changes, those that go to a booking which has ended already. */
const LATE = 0.15;
const TWICE_AT_ONCE = 0.05;
const HANG_UP = 0.03;
const HANG_UP_WITHIN_MS = 40;
const AGAIN_AFTERWARDS = 0.05;
const MISUSE = 0.03;
/** Half of them turn to one chef for a while: so many attempts; then everybody does, at the same moment. */
const RUSH = 0.5;
const RUSH_ATTEMPTS = 128;

/**
 * What a crowd does, each client one thing after the other, until `attempts` requests were sent. The seed decides what
 * each client wants; who comes first, nobody does.
 */
export class Load {
  /** @type {import('./history.mjs').Attempt[]} */
  attempts = [];
  /** Where the rush is. @type {import('./scene.mjs').HotSlot} */
  #hot;
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
    const random = randomOf(seed);
    const clients = scene.diners.map((diner, index) => new Client(`${seed}/${index}`, diner));
    while (this.#sent < attempts || !isOver()) {
      this.#hot = random.pick(scene.slots);
      const pause = this.#sent + RUSH_ATTEMPTS;
      await Promise.all(clients.map((client) => this.#wander(client, pause)));
      await this.#doorsOpen(clients);
      signal.throwIfAborted();
    }
    return this.attempts;
  }

  get elapsedMs() {
    return performance.now() - this.#started;
  }

  async #wander(client, pause) {
    while (this.#sent < pause && !this.options.signal.aborted) await this.#act(client, this.#wish(client));
  }

  /** The hot chef's bookings are cancelled; then everybody wants the same hour, and nobody's question is ahead. */
  async #doorsOpen(clients) {
    const inTheWay = this.#live.filter(({ chef }) => chef === this.#hot.chef);
    const free = inTheWay.map((known, index) => {
      const client = clients[index % clients.length];
      return this.#act(client, cancellation(known, client.nextKey(), known.diner.token));
    });
    await Promise.all(free);
    await Promise.all(clients.map((client) => this.#act(client, this.#creation(client, this.#hot))));
  }

  async #act(client, wish) {
    const { random } = client;
    const { ports, again, signal } = this.options;
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
  #wish(client) {
    const { random } = client;
    const { slots } = this.options.scene;
    const ofHotChef = slots.filter(({ chef }) => chef === this.#hot.chef);
    const kind = this.#live.length === 0 ? 'create' : random.weighed(KINDS);
    if (kind === 'create')
      return this.#creation(client, random.pick(random.chance(RUSH) ? ofHotChef : slots));
    const known = this.#target(random);
    const { id, chef, diner } = known;
    const either = random.pick([diner.token, chef.token]);
    const key = client.nextKey();
    const base = { kind, booking: id, known, key, path: `${BOOKINGS}/${id}`, slot: null };
    if (kind === 'read') return { ...base, key: null, method: 'GET', token: either, body: undefined };
    if (kind === 'cancel') return cancellation(known, key, either);
    if (kind === 'answer') {
      return { ...base, method: 'PUT', token: chef.token, body: { status: random.weighed(ANSWERS) } };
    }
    const body = wishNear(random.pick(slots.filter((slot) => slot.chef === chef)), random);
    const path = `${base.path}/reschedule`;
    return { ...base, method: 'POST', path, token: diner.token, body, slot: slotOf(body, chef) };
  }

  #creation(client, hot) {
    const key = client.nextKey();
    const body = { chef_id: hot.chef.id, ...wishNear(hot, client.random), special_requests: key };
    const { token } = client.diner;
    const slot = slotOf(body, hot.chef);
    return {
      kind: 'create',
      booking: null,
      known: hot,
      key,
      method: 'POST',
      path: BOOKINGS,
      token,
      body,
      slot,
    };
  }

  /** A booking to change: one that has ended, or one of the hot chef, so that others wait for its time, or any. */
  #target(random) {
    if (this.#ended.length > 0 && random.chance(LATE)) return random.pick(this.#ended);
    const wanted = random.chance(RUSH) ? this.#live.filter(({ chef }) => chef === this.#hot.chef) : [];
    return random.pick(wanted.length > 0 ? wanted : this.#live);
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

function cancellation(known, key, token) {
  const path = `${BOOKINGS}/${known.id}/cancel`;
  const body = { reason: 'Plans changed' };
  return { kind: 'cancel', booking: known.id, known, key, method: 'POST', path, token, body, slot: null };
}

/** One of the crowd. */
class Client {
  #turn = 0;

  /** @param {string} name */
  constructor(name, diner) {
    this.name = name;
    this.diner = diner;
    this.random = randomOf(name);
  }

  nextKey() {
    return `${this.name}/${this.#turn++}`;
  }
}

/** Another body, as well-formed as the first. */
function misused(body) {
  if ('status' in body) return { status: body.status === 'confirmed' ? 'declined' : 'confirmed' };
  if ('reason' in body) return { reason: 'Another reason' };
  return { ...body, duration_hours: body.duration_hours === 4 ? 3 : 4 };
}
