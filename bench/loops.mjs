import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Sends `rate` requests a second whether or not earlier ones were answered, as people do; each counts from the moment
 * it was due, so that a server that falls behind cannot hide it. @returns {Promise<readonly number[]>} milliseconds
 */
export async function openLoop({ rate, seconds, send, signal }) {
  const started = performance.now();
  const pending = [];
  for (let index = 0; index < rate * seconds && !signal.aborted; index++) {
    const due = started + (index * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    pending.push(send(index).then(() => performance.now() - due));
  }
  const times = await Promise.all(pending);
  signal.throwIfAborted();
  return times;
}

/** So many clients, each one request after the other. @returns {Promise<readonly number[]>} milliseconds */
export async function closedLoop({ clients, seconds, send, signal }) {
  const until = performance.now() + seconds * 1000;
  const times = [];
  const client = async (_, index) => {
    while (performance.now() < until && !signal.aborted) {
      const sent = performance.now();
      await send(index);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  signal.throwIfAborted();
  return times;
}
