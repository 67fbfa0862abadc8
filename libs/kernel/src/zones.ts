import { Temporal } from 'temporal-polyfill';

/** A date (`YYYY-MM-DD`) and a time (`HH:mm`) as a clock on the wall shows them. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

/** There is no year 0 before year 1, neither in history nor in PostgreSQL. */
const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Calendar and offset are left to Temporal; this is which of its many spellings we read. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const OFFSET = /^(?:[+-]|(?:Etc\/)?GMT[+-])/;

/** True for a date that exists, written `YYYY-MM-DD`: 2027-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** True for `HH:mm` from 00:00 to 23:59. */
export function isWallClockTime(text: string): boolean {
  return TIME.test(text);
}

/** True for an instant that exists, ISO 8601 with `Z` or an offset: `Date` then reads it, and reads it rightly. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** True for an IANA zone, spelled as IANA does; fixed offsets are refused, for they know no daylight saving. */
export function isTimeZone(zone: string): boolean {
  if (OFFSET.test(zone)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId === zone;
  } catch {
    return false;
  }
}

/** Whether two IANA zones are one, be it under an older name. */
export function isSameZone(one: string, other: string): boolean {
  const epoch = Temporal.Instant.fromEpochMilliseconds(0);
  return epoch.toZonedDateTimeISO(one).equals(epoch.toZonedDateTimeISO(other));
}

/**
 * The instant at which clocks in `zone` show `wall`. Of a time that exists twice (autumn) the earlier one;
 * null for a time that the clocks skip (spring). Date and time must have been checked before.
 */
export function toInstant(wall: WallClock, zone: string): Date | null {
  const local = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`);
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(local)) return null;
  return new Date(zoned.epochMilliseconds);
}

/** What clocks in `zone` show at `instant`, to the minute. */
export function toWallClock(instant: Date, zone: string): WallClock {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
