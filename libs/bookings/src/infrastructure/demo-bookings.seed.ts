import { Slot, toInstant, toWallClock } from '@coocook/kernel';
import { insertMissing } from '@coocook/server-kit';
import type { EntityManager } from 'typeorm';
import type { ChefTerms, Diner } from '../domain/booking';
import { bookingTable, toRow } from './booking.table';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface DemoBooking {
  readonly chefId: number;
  /** Days from today, and a time on the chef's wall clock; or hours before now. */
  readonly start: { readonly day: number; readonly time: string } | { readonly hoursAgo: number };
  readonly hours: number;
  readonly status: 'pending' | 'confirmed' | 'completed';
  readonly specialRequests: string;
}

/** The demo diner's seven bookings (contract, section 6), in the order of their ids. */
const DEMO_BOOKINGS: readonly DemoBooking[] = [
  { chefId: 1, start: { hoursAgo: 6 }, hours: 2, status: 'confirmed', specialRequests: 'A table for four' },
  { chefId: 2, start: { day: -12, time: '18:00' }, hours: 3, status: 'completed', specialRequests: '' },
  {
    chefId: 3,
    start: { day: 3, time: '19:00' },
    hours: 2,
    status: 'confirmed',
    specialRequests: 'No shellfish',
  },
  { chefId: 4, start: { day: 6, time: '18:30' }, hours: 4, status: 'pending', specialRequests: 'A birthday' },
  { chefId: 5, start: { day: 11, time: '12:00' }, hours: 2, status: 'confirmed', specialRequests: '' },
  {
    chefId: 1,
    start: { day: 18, time: '18:00' },
    hours: 3,
    status: 'confirmed',
    specialRequests: 'Mild, please',
  },
  { chefId: 2, start: { day: 26, time: '19:30' }, hours: 2, status: 'confirmed', specialRequests: '' },
];

/** Adds the demo bookings that are missing, numbered 1 to 7; real ones start behind them. */
export async function seedDemoBookings(
  manager: EntityManager,
  chefs: readonly ChefTerms[],
  diner: Diner,
  now: Date,
): Promise<void> {
  const rows = DEMO_BOOKINGS.map((demo, index) => {
    const chef = chefs.find(({ id }) => id === demo.chefId);
    if (!chef) throw new Error(`The demo chef ${demo.chefId} is missing`);
    return { id: index + 1, ...rowFor(demo, chef, diner, now) };
  });
  await insertMissing(manager, bookingTable, rows);
}

function rowFor(demo: DemoBooking, chef: ChefTerms, diner: Diner, now: Date): ReturnType<typeof toRow> {
  const startsAt = startOf(demo, chef.timeZone, now);
  const slot = Slot.ofHours(startsAt, demo.hours);
  const createdAt = new Date(Math.min(now.getTime(), startsAt.getTime()) - 2 * DAY);
  return toRow({
    chefId: chef.id,
    chefName: chef.name,
    chefCuisine: chef.cuisine,
    dinerId: diner.id,
    dinerName: diner.name,
    start: toWallClock(startsAt, chef.timeZone),
    timeZone: chef.timeZone,
    durationHours: demo.hours,
    slot,
    blocked: slot.extendedBy(chef.bufferMinutes),
    status: demo.status,
    hourlyRate: chef.hourlyRate,
    totalPrice: chef.hourlyRate.times(demo.hours),
    specialRequests: demo.specialRequests,
    // The pending one waits until it starts, so that the demo has a request to answer for days.
    answerBy: startsAt,
    createdAt,
    updatedAt: createdAt,
    version: 1,
  });
}

function startOf({ start }: DemoBooking, timeZone: string, now: Date): Date {
  if ('hoursAgo' in start) return new Date(Math.floor(now.getTime() / HOUR) * HOUR - start.hoursAgo * HOUR);
  const { date } = toWallClock(new Date(now.getTime() + start.day * DAY), timeZone);
  const instant = toInstant({ date, time: start.time }, timeZone);
  if (!instant) throw new Error(`${date} ${start.time} does not exist in ${timeZone}`);
  return instant;
}
