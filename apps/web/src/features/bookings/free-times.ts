import type { OfferedDay } from '@coocook/api-client';
import type { Time } from '../../shared/lib/problem-details';

const DAY_MS = 86_400_000;
/** Beside a month: what is near its first and last days is known with it. */
const MARGIN_DAYS = 14;

const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The dates one asks for at once: the month of `date` (`YYYY-MM-DD`) and two weeks either side. */
export const spanAround = (date: string): { readonly from: string; readonly to: string } => {
  const first = `${date.slice(0, 7)}-01`;
  const next = `${plusDays(first, 31).slice(0, 7)}-01`;
  return { from: plusDays(first, -MARGIN_DAYS), to: plusDays(next, MARGIN_DAYS - 1) };
};

/** At most `count` days that have free times, the nearest to `date`, in their own order. */
export const nearestDays = (
  days: readonly OfferedDay[],
  date: string,
  count: number,
): readonly OfferedDay[] => {
  const distance = (day: OfferedDay) => Math.abs(Date.parse(day.date) - Date.parse(date));
  return days
    .filter(({ slots }) => slots.length > 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => a.date.localeCompare(b.date));
};

/** At most `count` free times, the nearest to the wanted one first, as the clock on the wall counts. */
export const nearestTimes = (days: readonly OfferedDay[], wanted: Time, count: number): readonly Time[] => {
  const minutes = ({ booking_date, start_time }: Time) => Date.parse(`${booking_date}T${start_time}Z`);
  const distance = (time: Time) => Math.abs(minutes(time) - minutes(wanted));
  return days
    .flatMap(({ date, slots }) => slots.map(({ start_time }) => ({ booking_date: date, start_time })))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count);
};
