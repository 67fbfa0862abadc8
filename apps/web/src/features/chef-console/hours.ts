import type { TimeRange } from '@coocook/api-client';
import { DAY_MINUTES, minuteOf } from '../../shared/lib/wall-clock';

/** Ranges that may start on one day. */
export const MAX_RANGES_A_DAY = 12;

const WEEK_DAYS = 7;

/** Of ranges that start on one day. */
export type DayHours = readonly TimeRange[];

export interface HoursProblem {
  /** Which of the days, from 0, and which of its ranges. */
  readonly day: number;
  readonly index: number;
  readonly reason: 'missing' | 'equal' | 'overlap';
  /** What an overlap is with. */
  readonly other?: { readonly day: number; readonly range: TimeRange };
}

const isWhole = ({ start, end }: TimeRange): boolean => start !== '' && end !== '';

/** Whether a range runs past midnight. */
export const endsNextDay = (range: TimeRange): boolean =>
  isWhole(range) && minuteOf(range.end) < minuteOf(range.start);

export const rangeText = ({ start, end }: TimeRange): string => `${start}–${end}`;

/** What the API would refuse of one day, or of a week, whose last day may run into its first. */
export const hoursProblems = (days: readonly DayHours[]): readonly HoursProblem[] => {
  const ranges = days.flatMap((hours, day) => hours.map((range, index) => ({ day, index, range })));
  const unfit = ranges.flatMap(({ day, index, range }): readonly HoursProblem[] => {
    if (!isWhole(range)) return [{ day, index, reason: 'missing' }];
    return range.start === range.end ? [{ day, index, reason: 'equal' }] : [];
  });
  const placed = ranges
    .filter(({ range: { start, end } }) => start !== '' && end !== '' && start !== end)
    .map((one) => {
      const midnight = one.day * DAY_MINUTES;
      const to = minuteOf(one.range.end) + (endsNextDay(one.range) ? DAY_MINUTES : 0);
      return { ...one, from: midnight + minuteOf(one.range.start), to: midnight + to };
    })
    .sort((one, other) => one.from - other.from);
  const nextWeek = days.length === WEEK_DAYS ? placed.slice(0, 1) : [];
  const following = [
    ...placed.slice(1),
    ...nextWeek.map((one) => ({ ...one, from: one.from + WEEK_DAYS * DAY_MINUTES })),
  ];
  const overlaps = placed.flatMap(({ day, index, to }, position): readonly HoursProblem[] => {
    const other = following[position];
    return other && other.from < to ? [{ day, index, reason: 'overlap', other }] : [];
  });
  return [...unfit, ...overlaps];
};
