const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `3 hours ago`: how long before `now` (milliseconds since 1970) an instant lies. */
export const formatAgo = (locale: string, instant: string, now: number): string => {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000));
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
};

/** `1 day, 4 hr`: a length of time in its largest unit and the next one. */
export const formatDuration = (locale: string, seconds: number): string => {
  const whole = Math.floor(seconds);
  const first = UNITS.findIndex(([, size]) => whole >= size);
  const from = first === -1 ? UNITS.length - 1 : first;
  let rest = whole;
  return UNITS.slice(from, from + 2)
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return [unit, count] as const;
    })
    .filter(([, count], index) => index === 0 || count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
};

/** `12.3 ms`, `1.25 s`: a short time as precisely as one reads it; below a microsecond it is none. */
export const formatSeconds = (locale: string, seconds: number): string => {
  const inMs = seconds < 1;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMs ? 'millisecond' : 'second',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(inMs ? Number((seconds * 1000).toFixed(3)) : seconds);
};

/** Also fractions, with the three digits that count. */
export const formatNumber = (locale: string, value: number): string =>
  value.toLocaleString(locale, value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });

/** `10:36:05`, on the reader's own clock. */
export const formatClock = (locale: string, instant: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(
    new Date(instant),
  );

/** The hours up to the one in which `now` (milliseconds since 1970) lies, the oldest first. */
export const hoursUpTo = (now: number, length: number): readonly Date[] =>
  Array.from(
    { length },
    (_, index) => new Date((Math.floor(now / 3_600_000) - (length - 1 - index)) * 3_600_000),
  );
