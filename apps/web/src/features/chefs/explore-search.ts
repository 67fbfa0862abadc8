import { oneOf, positiveInt, words } from '../../shared/lib/search-params';

export const SORTS = ['recommended', 'rate', '-rate', '-rating', 'name'] as const;

/** What `/explore` shows, as it stands in the address: the names are those of the API. */
export interface ExploreSearch {
  readonly q?: string;
  readonly cuisine?: string;
  readonly location?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** Major units an hour. */
  readonly min_rate?: number;
  readonly max_rate?: number;
  /** 0 to 5. */
  readonly min_rating?: number;
  /** Only chefs who are free then, `YYYY-MM-DD` and `HH:mm` on their own clocks: all three of these, or none. */
  readonly free_date?: string;
  readonly free_time?: string;
  /** 1 to 12. */
  readonly free_hours?: number;
  readonly sort?: (typeof SORTS)[number];
  readonly page?: number;
}

const amount = (value: unknown, max = Number.MAX_SAFE_INTEGER): number | undefined => {
  const number = typeof value === 'number' ? value : Number(words(value) ?? NaN);
  return number >= 0 && number <= max ? number : undefined;
};

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Reads an address or a filled-in form; what makes no sense is left out. */
export const parseExploreSearch = (raw: Readonly<Record<string, unknown>>): ExploreSearch => {
  const currency = words(raw.currency)?.toUpperCase();
  const hours = positiveInt(raw.free_hours) ?? 13;
  const free = {
    free_date: matching(/^\d{4}-\d\d-\d\d$/, raw.free_date),
    free_time: matching(/^\d\d:\d\d$/, raw.free_time),
    free_hours: hours > 12 ? undefined : hours,
  };
  const found: Partial<Record<keyof ExploreSearch, unknown>> = {
    q: words(raw.q),
    cuisine: words(raw.cuisine),
    location: words(raw.location),
    currency: /^[A-Z]{3}$/.test(currency ?? '') ? currency : undefined,
    min_rate: amount(raw.min_rate),
    max_rate: amount(raw.max_rate),
    min_rating: amount(raw.min_rating, 5),
    ...(Object.values(free).includes(undefined) ? {} : free),
    sort: oneOf(SORTS, raw.sort),
    page: positiveInt(raw.page),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
