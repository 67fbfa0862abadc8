import { dateOf, dayOf, toWallClock } from '@coocook/kernel';
import { CancellationPolicy } from './cancellation-policy';
import { dateOutOfReach, rulesInvalid } from './chefs.errors';
import { WeeklyHours, type TimeRange } from './working-hours';

/** How a chef wants to be booked. */
export interface ScheduleRules {
  /** Minutes kept free behind every booking, 0–240; frozen in each. */
  readonly bufferMinutes: number;
  /** Elapsed hours between a request and its start, 0–720. */
  readonly minNoticeHours: number;
  /** Calendar days ahead in the chef's zone, the last one included, 1–730. */
  readonly horizonDays: number;
  /** Hours of a booking, 1–12. */
  readonly minHours: number;
  readonly maxHours: number;
  /** Bookings start on multiples of it within the local hour. */
  readonly gridMinutes: GridMinutes;
  /** Bookings are confirmed at once instead of waiting for an answer. */
  readonly instantBook: boolean;
  /** Hours in which a request is answered, 1–168. */
  readonly answerHours: number;
  /** Frozen in each booking. */
  readonly cancellationPolicy: CancellationPolicy;
}

export const GRIDS = [15, 30, 60] as const;
export type GridMinutes = (typeof GRIDS)[number];

/** The limits of the contract, section 2; the database holds the same. */
export const LIMITS = {
  bufferMinutes: { min: 0, max: 240 },
  minNoticeHours: { min: 0, max: 720 },
  horizonDays: { min: 1, max: 730 },
  hours: { min: 1, max: 12 },
  answerHours: { min: 1, max: 168 },
} as const;

/** What a new chef begins with (contract, section 2). */
export const DEFAULT_RULES: ScheduleRules = {
  bufferMinutes: 0,
  minNoticeHours: 24,
  horizonDays: 180,
  minHours: 1,
  maxHours: 12,
  gridMinutes: 30,
  instantBook: false,
  answerHours: 24,
  cancellationPolicy: CancellationPolicy.ofPreset('moderate'),
};
export const DEFAULT_HOURS = WeeklyHours.of(
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '10:00', end: '22:00' })),
);

/** When a chef works, and by which rules they are booked. */
export interface Schedule {
  /** IANA zone of all its wall-clock times. */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  /** By date: replaces the weekly ranges that start that day; an empty list is a day off. */
  readonly dates: ReadonlyMap<string, readonly TimeRange[]>;
  readonly rules: ScheduleRules;
}

/** Of rules whose single values are within `LIMITS`. Throws CHEFS_RULES_INVALID when they contradict each other. */
export function checkRules({ minHours, maxHours }: ScheduleRules): void {
  if (minHours > maxHours) throw rulesInvalid('min_hours', 'min_hours may not be above max_hours');
}

/**
 * Single dates reach from yesterday, whose last hours may be today, to the furthest day any calendar opens. Throws
 * CHEFS_DATE_OUT_OF_REACH for others.
 */
export function checkReach(date: string, timeZone: string, now: Date): void {
  const today = dayOf(toWallClock(now, timeZone).date);
  const [first, last] = [today - 1, today + LIMITS.horizonDays.max];
  if (dayOf(date) < first || dayOf(date) > last) throw dateOutOfReach(dateOf(first), dateOf(last));
}
