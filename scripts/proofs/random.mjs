import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same seed (mulberry32). @param {string} seed */
export function randomOf(seed) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  /** From 0 to 1, exclusive. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} all @returns {T} */
    pick: (all) => all[below(all.length)],
    /** By weight. @template {string} T @param {Readonly<Record<T, number>>} weights @returns {T} */
    weighed: (weights) => {
      let left = next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      return Object.keys(weights).find((name) => (left -= weights[name]) < 0);
    },
  };
}
