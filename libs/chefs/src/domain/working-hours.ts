import { hoursInvalid } from './chefs.errors';

/** Wall-clock times `HH:mm`; an `end` before `start` lies on the next day, and `24:00` is the end of the day. */
export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

export interface WeeklyRange extends TimeRange {
  /** ISO 8601: 1 is Monday; the day on which the range starts. */
  readonly weekday: number;
}

/** Ranges that start on one day. */
export const MAX_RANGES_A_DAY = 12;

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const START = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `HH:mm` from 00:00 to 23:59. */
export function isRangeStart(text: string): boolean {
  return START.test(text);
}

/** The same, or 24:00. */
export function isRangeEnd(text: string): boolean {
  return START.test(text) || text === '24:00';
}

/** Minutes from the midnight before the range: `from` 0–1439, `to` behind it and below 2 × 1440. */
export function minutesOf({ start, end }: TimeRange): { readonly from: number; readonly to: number } {
  const from = minuteOf(start);
  const to = minuteOf(end);
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The hours of every week. Ranges never overlap, round the whole week; they may touch, and then are worked as one. */
export class WeeklyHours {
  private constructor(readonly ranges: readonly WeeklyRange[]) {}

  /** Throws CHEFS_HOURS_INVALID for an empty range, for overlaps, for more than `MAX_RANGES_A_DAY`. */
  static of(ranges: readonly WeeklyRange[]): WeeklyHours {
    const sorted = [...ranges].sort((a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start));
    const placed = sorted.map((range) => {
      const midnight = (range.weekday - 1) * DAY_MINUTES;
      const { from, to } = minutesOf(range);
      return {
        name: `${DAYS[range.weekday - 1]} ${nameOf(range)}`,
        from: midnight + from,
        to: midnight + to,
      };
    });
    for (const weekday of DAYS.keys()) {
      checkDay(
        'weekly',
        sorted.filter((range) => range.weekday === weekday + 1),
      );
    }
    const [first] = placed;
    const nextWeek = first ? [{ ...first, from: first.from + WEEK_MINUTES }] : [];
    checkOverlap('weekly', [...placed, ...nextWeek]);
    return new WeeklyHours(sorted);
  }

  startingOn(weekday: number): readonly TimeRange[] {
    return this.ranges.filter((range) => range.weekday === weekday);
  }
}

/** The hours of a single date, in order; none is a day off. Throws CHEFS_HOURS_INVALID as `WeeklyHours.of` does. */
export function hoursOfDate(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const sorted = [...ranges].sort((a, b) => a.start.localeCompare(b.start));
  checkDay('ranges', sorted);
  checkOverlap(
    'ranges',
    sorted.map((range) => ({ name: nameOf(range), ...minutesOf(range) })),
  );
  return sorted;
}

function checkDay(field: string, ranges: readonly TimeRange[]): void {
  const empty = ranges.find(({ start, end }) => start === end);
  if (empty) throw hoursInvalid(field, `${nameOf(empty)} starts and ends at the same time`);
  if (ranges.length > MAX_RANGES_A_DAY) {
    throw hoursInvalid(field, `At most ${MAX_RANGES_A_DAY} ranges may start on one day`);
  }
}

interface PlacedRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function checkOverlap(field: string, sorted: readonly PlacedRange[]): void {
  sorted.forEach((range, index) => {
    const next = sorted[index + 1];
    if (next && next.from < range.to) throw hoursInvalid(field, `${range.name} overlaps ${next.name}`);
  });
}

function nameOf({ start, end }: TimeRange): string {
  return `${start}–${end}`;
}
