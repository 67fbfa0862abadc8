/** `2027-03-01` → `Mon, Mar 1, 2027`. A calendar date has no zone: the browser's must not shift it. */
export const formatDay = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** An instant on the reader's own clock and with its zone, for things that concern the reader alone (a lock, a trial's end). */
export const formatInstant = (locale: string, instant: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

/** `30` → `in 30 seconds`; rounded up to minutes from two of them on. */
export const formatSoon = (locale: string, seconds: number): string => {
  const words = new Intl.RelativeTimeFormat(locale);
  return seconds < 120
    ? words.format(Math.ceil(seconds), 'second')
    : words.format(Math.ceil(seconds / 60), 'minute');
};

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
export const zoneCity = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
