import type { ExploreSearch } from './explore-search';

/** What one gives up most easily comes first. */
const WISHES = {
  free: ['free_date', 'free_time', 'free_hours'],
  rates: ['min_rate', 'max_rate', 'currency'],
  rating: ['min_rating'],
  location: ['location'],
  words: ['q'],
  cuisine: ['cuisine'],
} as const satisfies Record<string, readonly (keyof ExploreSearch)[]>;

export type Wish = keyof typeof WISHES;

export interface Relaxed {
  readonly without: Wish;
  readonly search: ExploreSearch;
}

/** The same search with one wish given up, for each wish it has. */
export const relaxations = ({ page: _, ...search }: ExploreSearch): readonly Relaxed[] =>
  (Object.keys(WISHES) as Wish[])
    .filter((wish) => WISHES[wish].some((field) => search[field] !== undefined))
    .map((without) => ({
      without,
      search: Object.fromEntries(
        Object.entries(search).filter(([field]) => !WISHES[without].some((given) => given === field)),
      ),
    }));
