const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `5 hours`: how long something still lasts, in days from two of them on, then hours, then minutes; rounded down. */
export const formatTimeLeft = (locale: string, left: number): string => {
  const [unit, size] =
    left >= 2 * DAY_MS
      ? (['day', DAY_MS] as const)
      : left >= 2 * HOUR_MS
        ? (['hour', HOUR_MS] as const)
        : (['minute', MINUTE_MS] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(Math.max(left, 0) / size),
  );
};
