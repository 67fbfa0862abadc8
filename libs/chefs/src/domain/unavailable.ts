import type { ScheduleRules } from './schedule';

/** Why a time cannot be booked (contract, section 2): of several reasons the first in this list is told. */
export const UNAVAILABLE_REASONS = [
  'past',
  'too_short',
  'too_long',
  'dst_gap',
  'off_grid',
  'time_off',
  'outside_hours',
  'notice',
  'horizon',
  'booked',
  'buffer',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** The reason in words, for the person who asked. */
export function explain(reason: UnavailableReason, rules: ScheduleRules): string {
  return EXPLANATIONS[reason](rules);
}

const EXPLANATIONS: Readonly<Record<UnavailableReason, (rules: ScheduleRules) => string>> = {
  past: () => 'That time has passed',
  too_short: ({ minHours }) => `The chef cooks for at least ${count(minHours, 'hour')}`,
  too_long: ({ maxHours }) => `The chef cooks for at most ${count(maxHours, 'hour')}`,
  dst_gap: () => 'The clocks skip that time on that day',
  off_grid: ({ gridMinutes }) =>
    gridMinutes === 60
      ? 'Bookings of this chef start on the hour'
      : `Bookings of this chef start every ${gridMinutes} minutes from the full hour`,
  time_off: () => 'The chef takes that day off',
  outside_hours: () => 'The chef does not work at that time, or not to the end of it',
  notice: ({ minNoticeHours }) =>
    `The chef wants to be asked at least ${count(minNoticeHours, 'hour')} ahead`,
  horizon: ({ horizonDays }) => `The chef can be booked at most ${count(horizonDays, 'day')} ahead`,
  booked: () => 'The chef is booked at that time',
  buffer: () => 'That is too close to another booking of the chef',
};

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
