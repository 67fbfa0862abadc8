import type { Booking, Schedule, SingleDate } from '@coocook/api-client';
import {
  endOfMonth,
  getDayOfWeek,
  parseAbsolute,
  parseDate,
  startOfMonth,
  startOfWeek,
} from '@internationalized/date';
import { oneOf } from '../../shared/lib/search-params';
import { DAY_MINUTES, minuteOf } from '../../shared/lib/wall-clock';

/** What `/chef/calendar` shows, as it stands in the address. */
export interface CalendarSearch {
  readonly view: 'week' | 'month';
  /** `YYYY-MM-DD`, a day in the week or month. */
  readonly date: string;
}

/** Years of which a calendar may be asked for. */
const YEARS = /^2[01]\d\d-\d\d-\d\d$/;

const isDate = (text: unknown): text is string => {
  if (typeof text !== 'string' || !YEARS.test(text)) return false;
  const time = Date.parse(text);
  // 30 February is read as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** What the address leaves out or gets wrong: the week of `today`. */
export const parseCalendarSearch = (
  raw: Readonly<Record<string, unknown>>,
  today: string,
): CalendarSearch => ({
  view: oneOf(['week', 'month'], raw.view) ?? 'week',
  date: isDate(raw.date) ? raw.date : today,
});

/** The days on show, whole weeks as the reader's language begins them; those of other months are among them. */
export const daysOf = ({ view, date }: CalendarSearch, locale: string): readonly string[] => {
  const day = parseDate(date);
  const first = startOfWeek(view === 'week' ? day : startOfMonth(day), locale);
  const last = startOfWeek(view === 'week' ? day : endOfMonth(day), locale).add({ days: 6 });
  return Array.from({ length: last.compare(first) + 1 }, (_, days) => first.add({ days }).toString());
};

/** The same view a week or a month earlier (-1) or later (1). */
export const turned = ({ view, date }: CalendarSearch, by: -1 | 1): CalendarSearch => {
  const day = parseDate(date);
  const there = view === 'week' ? day.add({ weeks: by }) : startOfMonth(day).add({ months: by });
  return { view, date: there.toString() };
};

/** The hours that start on a date, in order; none is a day off. */
export const hoursOn = (
  date: string,
  weekly: Schedule['weekly'],
  dates: readonly SingleDate[],
): SingleDate['ranges'] =>
  dates.find((one) => one.date === date)?.ranges ??
  // ISO 8601: 1 is Monday.
  weekly.filter(({ weekday }) => weekday === getDayOfWeek(parseDate(date), 'en', 'mon') + 1);

/** Statuses in which a booking holds its time. */
const HOLDING: readonly Booking['status'][] = ['pending', 'confirmed', 'completed', 'no_show'];

/** A booking on the clock of the calendar, which may be another than when it was booked. */
export interface PlacedBooking {
  readonly booking: Booking;
  /** `HH:mm` */
  readonly time: string;
}

/** The bookings that hold time, by the date on which they start in the zone, in the order given. */
export const byDate = (
  bookings: readonly Booking[],
  timeZone: string,
): ReadonlyMap<string, readonly PlacedBooking[]> => {
  const days = new Map<string, PlacedBooking[]>();
  for (const booking of bookings) {
    if (!HOLDING.includes(booking.status)) continue;
    const start = parseAbsolute(booking.starts_at, timeZone).toString();
    const date = start.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), { booking, time: start.slice(11, 16) }]);
  }
  return days;
};

/** Dates of bookings count in the zone in which they were booked: so many days off at most, with a night's rest. */
const MARGIN_DAYS = 3;

/** The dates to ask for, so that nothing of the days on show is missing. */
export const askedFor = (days: readonly string[]): { readonly from: string; readonly to: string } => {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return {
    from: parseDate(first).subtract({ days: MARGIN_DAYS }).toString(),
    to: parseDate(last).add({ days: MARGIN_DAYS }).toString(),
  };
};

/** Minutes from the midnight before something starts; `to` may lie beyond the next midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const spanOfRange = ({ start, end }: SingleDate['ranges'][number]): Span => {
  const from = minuteOf(start);
  const to = minuteOf(end);
  return { from, to: to > from ? to : to + DAY_MINUTES };
};

/** On the wall clock: on a night when the clocks change it is drawn as long as it lasts, an hour off at its end. */
export const spanOfBooking = ({ booking, time }: PlacedBooking): Span => {
  const from = minuteOf(time);
  return { from, to: from + booking.duration_hours * 60 };
};

/** What is left of `span` on the day after it starts; nothing when it ends by midnight. */
export const spillOf = ({ to }: Span): Span | null =>
  to > DAY_MINUTES ? { from: 0, to: to - DAY_MINUTES } : null;

/** The whole hours from the first to the last of the spans, of one day, and at least some of an evening. */
export const hoursShown = (spans: readonly Span[]): { readonly first: number; readonly last: number } => {
  const from = Math.min(17 * 60, ...spans.map((span) => span.from));
  const to = Math.max(22 * 60, ...spans.map((span) => Math.min(span.to, DAY_MINUTES)));
  return { first: Math.floor(from / 60), last: Math.ceil(to / 60) };
};
