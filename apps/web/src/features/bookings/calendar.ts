import type { Booking, Schedule, SingleDate } from '@coocook/api-client';
import { endOfMonth, getDayOfWeek, parseDate, startOfMonth, startOfWeek } from '@internationalized/date';
import { oneOf } from '../../shared/lib/search-params';
import { DAY_MINUTES, minuteOf } from '../../shared/lib/wall-clock';

/** What `/chef/calendar` shows, as it stands in the address. */
export interface CalendarSearch {
  readonly view: 'week' | 'month';
  /** `YYYY-MM-DD`, a day in the week or month. */
  readonly date: string;
}

const isDate = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

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

/** The bookings that hold time, by the date on which they start. */
export const byDate = (bookings: readonly Booking[]): ReadonlyMap<string, readonly Booking[]> => {
  const days = new Map<string, Booking[]>();
  for (const booking of bookings) {
    if (HOLDING.includes(booking.status))
      days.set(booking.booking_date, [...(days.get(booking.booking_date) ?? []), booking]);
  }
  return days;
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
export const spanOfBooking = ({ start_time, duration_hours }: Booking): Span => {
  const from = minuteOf(start_time);
  return { from, to: from + duration_hours * 60 };
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
