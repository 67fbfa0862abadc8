import { Slot, toInstant, toWallClock, type WallClock } from '@coocook/kernel';
import { bookingInThePast, chefUnavailable } from './bookings.errors';

const HOUR = 3_600_000;

/** A request waits for its answer until then, and never beyond its start. */
export function answerDeadline(slot: Slot, answerHours: number, now: Date): Date {
  return new Date(Math.min(now.getTime() + answerHours * HOUR, slot.startsAt.getTime()));
}

/** Throws for a start that is not ahead, and for one that the clocks skip. */
export function slotInTheFuture(start: WallClock, timeZone: string, durationHours: number, now: Date): Slot {
  const startsAt = toInstant(start, timeZone);
  if (!startsAt) throw isPast(start, timeZone, now) ? bookingInThePast() : chefUnavailable('dst_gap');
  if (startsAt <= now) throw bookingInThePast();
  return Slot.ofHours(startsAt, durationHours);
}

/** Of a time that the clocks skip, which has no instant of its own. */
function isPast({ date, time }: WallClock, timeZone: string, now: Date): boolean {
  const today = toWallClock(now, timeZone);
  return `${date} ${time}` <= `${today.date} ${today.time}`;
}
