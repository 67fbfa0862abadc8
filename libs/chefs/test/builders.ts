import { Slot } from '@coocook/kernel';
import type { Occupied } from '../src/domain/availability';
import { DEFAULT_HOURS, DEFAULT_RULES, type Schedule, type ScheduleRules } from '../src/domain/schedule';
import { WeeklyHours, type TimeRange } from '../src/domain/working-hours';

/** The same hours every day. */
export function everyDay(...ranges: readonly TimeRange[]): WeeklyHours {
  return WeeklyHours.of(
    [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => ranges.map((range) => ({ weekday, ...range }))),
  );
}

export const ALWAYS = everyDay({ start: '00:00', end: '24:00' });

/** What a new chef has, without notice and but for `rules`. */
export function aSchedule(
  changes: Partial<Omit<Schedule, 'rules'>> = {},
  rules: Partial<ScheduleRules> = {},
): Schedule {
  return {
    timeZone: 'Asia/Seoul',
    weekly: DEFAULT_HOURS,
    dates: new Map(),
    ...changes,
    rules: { ...DEFAULT_RULES, minNoticeHours: 0, horizonDays: 730, ...rules },
  };
}

/** A booking of some hours and the buffer frozen into it. */
export function taken(startsAt: string, hours: number, bufferMinutes = 0, bookingId = 1): Occupied {
  const slot = Slot.ofHours(new Date(startsAt), hours);
  return { bookingId, slot, blocked: slot.extendedBy(bufferMinutes) };
}
