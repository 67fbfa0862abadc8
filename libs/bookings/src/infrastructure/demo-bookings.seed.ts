import { Slot, toInstant, toWallClock } from '@coocook/kernel';
import { insertMissing } from '@coocook/server-kit';
import type { EntityManager } from 'typeorm';
import type { ChefTerms, Diner } from '../domain/booking-state';
import type { BookingEvent } from '../domain/booking-event';
import { bookingEventTable, toEventRow, type BookingEventRow } from './booking-event.table';
import { bookingTable, toRow, type BookingRow } from './booking.table';

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
  await addMissingEvents(manager, rows);
}

type DemoRow = BookingRow;

/** How each of them came about, unless it has a history already. */
async function addMissingEvents(manager: EntityManager, rows: readonly DemoRow[]): Promise<void> {
  const bare = await manager.query<{ id: number }[]>(
    `SELECT id FROM bookings.bookings b
     WHERE id = ANY($1) AND NOT EXISTS (SELECT FROM bookings.events WHERE booking_id = b.id)`,
    [rows.map(({ id }) => id)],
  );
  const ids = new Set(bare.map(({ id }) => id));
  const events = rows.filter(({ id }) => ids.has(id)).flatMap(eventsFor);
  if (events.length > 0) await manager.getRepository(bookingEventTable).insert(events);
}

function eventsFor(row: DemoRow): Omit<BookingEventRow, 'id'>[] {
  const { created_at: at, starts_at: startsAt } = row;
  const events: BookingEvent[] = [{ at, actor: 'diner', from: null, to: 'pending', reason: null, startsAt }];
  if (row.status !== 'pending') {
    const answered = new Date(at.getTime() + 3 * HOUR);
    events.push({ at: answered, actor: 'chef', from: 'pending', to: 'confirmed', reason: null, startsAt });
  }
  if (row.status === 'completed') {
    const closed = new Date(row.ends_at.getTime() + HOUR);
    events.push({ at: closed, actor: 'chef', from: 'confirmed', to: 'completed', reason: null, startsAt });
  }
  return events.map((event) => toEventRow(row.id, event));
}

function rowFor(demo: DemoBooking, chef: ChefTerms, diner: Diner, now: Date): ReturnType<typeof toRow> {
  const startsAt = startOf(demo, chef.timeZone, now);
  const slot = Slot.ofHours(startsAt, demo.hours);
  const createdAt = new Date(Math.min(now.getTime(), startsAt.getTime()) - 2 * DAY);
  const totalPrice = chef.hourlyRate.times(demo.hours);
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
    earliestStart: startsAt,
    status: demo.status,
    hourlyRate: chef.hourlyRate,
    totalPrice,
    agreedPrice: demo.status === 'pending' ? null : totalPrice,
    cancellationPolicy: chef.cancellationPolicy,
    refund: null,
    refundIfDeclined: null,
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
