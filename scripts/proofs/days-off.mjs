import { hoursOf } from './wishes.mjs';

/** A day off, and hours that leave some of the hot ones outside. */
const OTHER_HOURS = [
  [],
  [],
  [{ start: '08:00', end: '15:00' }],
  [{ start: '15:00', end: '24:00' }],
  [
    { start: '09:00', end: '13:00' },
    { start: '17:00', end: '22:00' },
  ],
];
const TAKEN_BACK = 0.6;

/**
 * Which chef has other hours on which date. Each changes one date at a time and one after the other, so that a history
 * tells which of two changes came last.
 */
export class DaysOff {
  /** @type {Map<any, string>} */
  #dateOf = new Map();
  #busy = new Set();

  /** @param {readonly import('./scene.mjs').HotSlot[]} slots */
  constructor(slots) {
    this.slots = slots;
  }

  /**
   * Other hours for some chef, or back to those of the week; null while all of them are at it.
   * @param {(wish: import('./wishes.mjs').Wish) => Promise<boolean>} ask answers whether it was done
   */
  change(random, ask) {
    const free = this.slots.filter(({ chef }) => !this.#busy.has(chef));
    if (free.length === 0) return null;
    const { chef, date } = random.pick(free);
    const set = this.#dateOf.get(chef);
    if (set && random.chance(TAKEN_BACK)) return this.#change(chef, set, null, ask);
    return this.#change(chef, set ?? date, random.pick(OTHER_HOURS), ask);
  }

  /** The chef works the hours of the week again; null when there is nothing to take back. */
  takeBack(chef, ask) {
    const set = this.#dateOf.get(chef);
    return set ? this.#change(chef, set, null, ask) : null;
  }

  /** The whole day off; null when another date of that chef is changed already. */
  takeOff({ chef, date }, ask) {
    const set = this.#dateOf.get(chef) ?? date;
    return set === date ? this.#change(chef, date, [], ask) : null;
  }

  async #change(chef, date, ranges, ask) {
    this.#busy.add(chef);
    try {
      // Set for certain, or perhaps: both must be taken back.
      if (ranges) this.#dateOf.set(chef, date);
      const isDone = await ask(hoursOf(chef, date, ranges));
      if (isDone && !ranges) this.#dateOf.delete(chef);
    } finally {
      this.#busy.delete(chef);
    }
  }
}
