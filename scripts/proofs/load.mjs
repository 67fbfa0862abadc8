import { DaysOff } from './days-off.mjs';
import { isAccepted, isUnknown } from './history.mjs';
import { randomOf } from './random.mjs';
import * as wishes from './wishes.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

const KINDS = { create: 45, cancel: 18, reschedule: 15, answer: 14, read: 8, hours: 3, expire: 2 };
const WISHES = {
  cancel: (client, known) => wishes.cancellation(client, known),
  reschedule: wishes.reschedule,
  answer: wishes.answer,
  read: wishes.reading,
};
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
/** Of the rushes, those in whose midst the chef takes the day off. */
const DAY_OFF = 0.3;
/** Of the deadlines, those that pass while somebody still answers or calls it off. */
const LAST_MOMENT = 0.5;

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
  #daysOff;

  /**
   * @param {object} options
   * @param {string} options.seed
   * @param {number} options.attempts
   * @param {import('./scene.mjs').Scene} options.scene one client a diner
   * @param {readonly number[]} options.ports of the processes
   * @param {ReturnType<import('./http.mjs').connections>} options.http
   * @param {AbortSignal} options.signal
   * @param {{ times: number, pauseMs: number }} options.again how often, and after what pause, somebody without an answer asks again
   * @param {ReturnType<import('./deadlines.mjs').deadlinesIn>} options.passDeadline
   */
  constructor(options) {
    this.options = options;
    this.#daysOff = new DaysOff(options.scene.slots);
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
      await this.#doorsOpen(random, clients);
      signal.throwIfAborted();
    }
    return this.attempts;
  }

  get elapsedMs() {
    return performance.now() - this.#started;
  }

  async #wander(client, pause) {
    while (this.#sent < pause && !this.options.signal.aborted) await this.#turn(client);
  }

  /** What a client does next. */
  async #turn(client) {
    const { random } = client;
    const kind = this.#live.length === 0 ? 'create' : random.weighed(KINDS);
    const changed = kind === 'hours' ? this.#daysOff.change(random, this.#askBy(client)) : null;
    if (changed) return changed;
    if (kind === 'create' || kind === 'hours') return this.#act(client, this.#creation(client));
    const known = this.#target(random);
    if (kind === 'expire') return this.#outlast(client, known);
    return this.#act(client, WISHES[kind](client, known, this.options.scene.slots));
  }

  /** The hot chef works, and has no bookings; then everybody wants the same hour, and nobody's question is ahead. */
  async #doorsOpen(random, clients) {
    const hot = this.#hot;
    const inTheWay = this.#live.filter(({ chef }) => chef === hot.chef);
    const free = inTheWay.map((known, index) => {
      const client = clients[index % clients.length];
      return this.#act(client, wishes.cancellation(client, known, known.diner.token));
    });
    await Promise.all([this.#daysOff.takeBack(hot.chef, this.#askBy(clients[0])), ...free]);
    const closesBehind = random.chance(DAY_OFF) ? random.below(clients.length) : -1;
    const rush = clients.map((client, index) => [
      this.#act(client, wishes.creation(client, hot)),
      index === closesBehind ? this.#daysOff.takeOff(hot, this.#askBy(client)) : null,
    ]);
    await Promise.all(rush.flat());
  }

  /** The deadline of a booking passes, and then somebody wants the time that it gave back. */
  async #outlast(client, known) {
    const { random } = client;
    const last = random.pick([wishes.answer, wishes.cancellation, wishes.reading]);
    const [expired] = await Promise.all([
      this.#expire(known),
      random.chance(LAST_MOMENT) ? this.#act(client, last(client, known)) : null,
    ]);
    if (!isAccepted(expired)) return;
    this.#learn({ known }, { status: 'expired' });
    await this.#act(client, wishes.creation(client, known, JSON.parse(expired.text)));
  }

  /** Answers whether it was done, or needed no doing. */
  #askBy(client) {
    return async (wish) => (await this.#act(client, wish)).some((attempt) => !isUnknown(attempt));
  }

  /** @param {Client} client @param {wishes.Wish} wish */
  async #act(client, wish) {
    const { random } = client;
    const { ports, again, signal } = this.options;
    const turned = random.chance(0.5) ? [...ports].reverse() : ports;
    const isWrite = wish.kind !== 'read';
    const at = isWrite && random.chance(TWICE_AT_ONCE) ? turned : turned.slice(0, 1);
    // Without a key nobody could say later what came last, and a history would prove less.
    const cutAfterMs = !wish.hours && random.chance(HANG_UP) ? random.below(HANG_UP_WITHIN_MS) : undefined;
    let answers = await Promise.all(at.map((port) => this.#attempt(wish, port, { cutAfterMs })));
    for (let time = 0; answers.every(isUnknown) && time < again.times && !signal.aborted; time++) {
      await sleep(again.pauseMs);
      answers = [await this.#attempt(wish, random.pick(ports))];
    }
    const accepted = answers.find(isAccepted);
    if (!accepted || !isWrite) return answers;
    if (wish.known) this.#learn(wish, JSON.parse(accepted.text), client.diner);
    if (random.chance(AGAIN_AFTERWARDS)) await this.#attempt(wish, random.pick(ports));
    if (wish.key && random.chance(MISUSE)) {
      await this.#attempt({ ...wish, body: wishes.misused(wish.body) }, random.pick(ports));
    }
    return answers;
  }

  #creation(client) {
    const { slots } = this.options.scene;
    const ofHotChef = slots.filter(({ chef }) => chef === this.#hot.chef);
    const { random } = client;
    return wishes.creation(client, random.pick(random.chance(RUSH) ? ofHotChef : slots));
  }

  /** A booking to change: one that has ended, or one of the hot chef, so that others wait for its time, or any. */
  #target(random) {
    if (this.#ended.length > 0 && random.chance(LATE)) return random.pick(this.#ended);
    const wanted = random.chance(RUSH) ? this.#live.filter(({ chef }) => chef === this.#hot.chef) : [];
    return random.pick(wanted.length > 0 ? wanted : this.#live);
  }

  #attempt(wish, port, { cutAfterMs } = {}) {
    const { http, ports } = this.options;
    const { method, path, token, key, body } = wish;
    const by = `${key ?? 'somebody'} of process ${ports.indexOf(port) + 1}`;
    const isCut = cutAfterMs !== undefined;
    return this.#record({ ...wish, by, isCut }, () =>
      http.send({ port, method, path, token, key, body, cutAfterMs }),
    );
  }

  #expire({ id, chef }) {
    const attempt = { by: 'time', kind: 'expire', booking: id, key: null, isCut: false };
    return this.#record(attempt, () => this.options.passDeadline(id, chef.id));
  }

  /** @returns {Promise<import('./history.mjs').Attempt>} */
  async #record({ by, kind, booking = null, key, body = {}, slot = null, hours = null, isCut }, send) {
    const number = ++this.#sent;
    const sentAt = this.elapsedMs;
    const answer = await send();
    const endedAt = answer.status === null ? Infinity : this.elapsedMs;
    const attempt = { number, by, kind, booking, key, body, slot, hours, sentAt, endedAt, isCut, ...answer };
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
