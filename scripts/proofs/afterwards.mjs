import { setTimeout as sleep } from 'node:timers/promises';
import { DATES } from './scene.mjs';

const READINGS = 60;
const PAUSE_MS = 500;

/**
 * All bookings of all chefs with their events, and the dates with other hours, as the chefs see them, read until two
 * readings agree: what a client
 * that hung up has asked for may still be going on. @param {import('./scene.mjs').Call} call
 */
export async function readAfterwards(call, chefs) {
  let before = '';
  for (let reading = 0; reading < READINGS; reading++) {
    const found = await readAll(call, chefs);
    const now = JSON.stringify([found.bookings, [...found.events], [...found.dates]]);
    if (now === before) return found;
    before = now;
    await sleep(PAUSE_MS);
  }
  throw new Error('The bookings still change although nobody asks for anything');
}

async function readAll(call, chefs) {
  const bookings = [];
  const events = new Map();
  const dates = new Map();
  for (const { id: chefId, token } of chefs) {
    dates.set(chefId, (await call('GET', DATES, token)).dates);
    const path = '/api/coocook/bookings?as=chef&per_page=100';
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await call('GET', `${path}&page=${page}`, token);
      pages = answer.pages;
      bookings.push(...answer.bookings);
      for (const { id } of answer.bookings) {
        events.set(id, (await call('GET', `/api/coocook/bookings/${id}/events`, token)).events);
      }
    }
  }
  return { bookings, events, dates };
}
