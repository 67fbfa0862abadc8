import { rulesInvalid } from './chefs.errors';
import type { TimeRange, WeeklyHours } from './working-hours';

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
