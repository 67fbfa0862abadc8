import { DAY, dayOf, HOUR, MINUTE, Slot, toWallClock, ZoneTimeline, type WallClock } from '@coocook/kernel';

/** A time that somebody wants, on the wall clock of whichever chef is asked. */
export interface FreeThen {
  readonly start: WallClock;
  readonly durationHours: number;
}

/** The same for the chefs of one zone: what is asked of their rules needs no zone any more. */
export interface WishInZone {
  readonly timeZone: string;
  readonly slot: Slot;
  /** Whole hours of notice that the chef would get. */
  readonly hoursAhead: number;
  /** Calendar days ahead in the zone. */
  readonly daysAhead: number;
  /** So near the clocks change that working hours cannot be compared as local times: `Availability` must judge. */
  readonly isNearChange: boolean;
}

/** Null when that time is past, or never happens, in the zone: no chef there is free then. */
export function wishInZone(
  { start, durationHours }: FreeThen,
  timeZone: string,
  now: Date,
): WishInZone | null {
  const day = dayOf(start.date);
  const timeline = ZoneTimeline.over(timeZone, day - 1, day + 1);
  const startsAt = timeline.instantOf(day * DAY + minuteOf(start.time) * MINUTE);
  if (startsAt === null || startsAt <= now.getTime()) return null;
  const endsAt = startsAt + durationHours * HOUR;
  return {
    timeZone,
    slot: Slot.between(new Date(startsAt), new Date(endsAt)),
    hoursAhead: Math.floor((startsAt - now.getTime()) / HOUR),
    daysAhead: day - dayOf(toWallClock(now, timeZone).date),
    // Clocks change by a day at most, so that edges of hours beyond it stay beyond the slot.
    isNearChange: timeline.transitions.some((at) => at > startsAt - DAY && at < endsAt + DAY),
  };
}

/** Minutes since midnight. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
