import type { CancellationTerms } from '@coocook/api-client';
import {
  fromAbsolute,
  getDayOfWeek,
  toCalendarDate,
  toCalendarDateTime,
  Time,
  toZoned,
} from '@internationalized/date';

const HOURS_A_DAY = 24;
const WEEK_DAYS = 7;
const FRIDAY = 5;
const START = new Time(18);

export interface Evening {
  /** On the chef's calendar: `YYYY-MM-DD` and `HH:mm`. */
  readonly date: string;
  readonly time: string;
  /** ISO 8601. */
  readonly start: string;
}

/** The first Friday evening, on the chef's clock, that lies so far ahead that all steps of a policy are still to come. */
export const exampleEvening = (tiers: CancellationTerms['tiers'], timeZone: string, now: number): Evening => {
  const furthest = Math.max(0, ...tiers.map(({ hours_before }) => hours_before));
  const first = toCalendarDate(fromAbsolute(now, timeZone)).add({
    days: Math.ceil(furthest / HOURS_A_DAY) + 1,
  });
  const days = (FRIDAY - getDayOfWeek(first, 'en-US') + WEEK_DAYS) % WEEK_DAYS;
  const date = first.add({ days });
  const start = toZoned(toCalendarDateTime(date, START), timeZone).toAbsoluteString();
  return { date: date.toString(), time: START.toString().slice(0, 5), start };
};
