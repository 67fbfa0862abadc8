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
  readonly sort?: (typeof SORTS)[number];
  readonly page?: number;
}

const amount = (value: unknown, max = Number.MAX_SAFE_INTEGER): number | undefined => {
  const number = typeof value === 'number' ? value : Number(words(value) ?? NaN);
  return number >= 0 && number <= max ? number : undefined;
};

/** Reads an address or a filled-in form; what makes no sense is left out. */
export const parseExploreSearch = (raw: Readonly<Record<string, unknown>>): ExploreSearch => {
  const currency = words(raw.currency)?.toUpperCase();
  const found: Record<keyof ExploreSearch, unknown> = {
    q: words(raw.q),
    cuisine: words(raw.cuisine),
    location: words(raw.location),
    currency: /^[A-Z]{3}$/.test(currency ?? '') ? currency : undefined,
    min_rate: amount(raw.min_rate),
    max_rate: amount(raw.max_rate),
    min_rating: amount(raw.min_rating, 5),
    sort: oneOf(SORTS, raw.sort),
    page: positiveInt(raw.page),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
