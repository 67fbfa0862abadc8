export type Value = number | null;

const STEPS = [1, 2, 4, 5, 6, 8, 10];
/** Doubt about the last binary digit must not double a scale. */
const ABOUT = 1 - 1e-9;

/** A round number that no value exceeds, for the top of a scale from 0; at least `least`, so that calm looks calm. */
export const roundMaximum = (values: readonly Value[], least: number): number => {
  const highest = Math.max(least, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = STEPS.find((one) => one * power >= highest * ABOUT) ?? 10;
  return Number((step * power).toPrecision(2));
};

/** A path through the values on a field of `values.length - 1` by 100; what is missing is a gap, what stands alone a dot. */
export const linePath = (values: readonly Value[], maximum: number): string =>
  values
    .map((value, at) => {
      if (value === null) return '';
      const point = `${at},${Number((100 - (value / maximum) * 100).toFixed(2))}`;
      const isFirst = (values[at - 1] ?? null) === null;
      const isAlone = isFirst && (values[at + 1] ?? null) === null;
      return `${isFirst ? 'M' : 'L'}${point}${isAlone ? 'h0' : ''}`;
    })
    .join('');

interface Extent {
  readonly latest: Value;
  readonly min: number;
  readonly max: number;
}

/** What a series says in words; nothing when it has no value at all. */
export const extentOf = (values: readonly Value[]): Extent | undefined => {
  const known = values.filter((value) => value !== null);
  return known.length === 0
    ? undefined
    : { latest: values.at(-1) ?? null, min: Math.min(...known), max: Math.max(...known) };
};

/** Items at their places in time, the newest last: where none was taken, or before the first, stands nothing. */
export const inSlots = <T extends { readonly at: string }>(
  items: readonly T[],
  seconds: number,
  length: number,
): readonly (T | null)[] => {
  const slots = Array.from<T | null>({ length }).fill(null);
  const last = Date.parse(items.at(-1)?.at ?? '');
  for (const item of items) {
    const back = Math.round((last - Date.parse(item.at)) / 1000 / seconds);
    if (back >= 0 && back < length) slots[length - 1 - back] = item;
  }
  return slots;
};
