import type { Page, Money } from '@coocook/kernel';
import type { CancellationPolicy } from '../domain/cancellation-policy';

export interface ChefView {
  readonly id: number;
  readonly name: string;
  readonly cuisine: string;
  readonly bio: string;
  readonly location: string;
  /** IANA zone of the chef's wall clock. */
  readonly timeZone: string;
  readonly hourlyRate: Money;
  /** 0–5; 0 while nobody has rated. */
  readonly rating: number;
  readonly ratingCount: number;
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
  readonly photoUrl: string | null;
  /** Hours of a booking, from `minHours` to `maxHours`. */
  readonly minHours: number;
  readonly maxHours: number;
  /** Bookings are confirmed at once and wait for no answer. */
  readonly instantBook: boolean;
  /** How long the chef may take to answer a request, hours. */
  readonly answerHours: number;
  readonly cancellationPolicy: CancellationPolicy;
  readonly active: boolean;
  readonly createdAt: Date;
}

export interface CuisineView {
  readonly name: string;
  readonly chefCount: number;
}

export const CHEF_SORTS = ['recommended', 'rate', '-rate', '-rating', 'name'] as const;
export type ChefSort = (typeof CHEF_SORTS)[number];

/** Which active chefs are looked for; all that is given must be met. */
export interface ChefFilter {
  /** Contained in name, bio or cuisine, any case; `%` and `_` are ordinary characters. */
  readonly text?: string;
  readonly cuisine?: string;
  readonly location?: string;
  readonly currency?: string;
  /** Decimal text in major units. */
  readonly minRate?: string;
  readonly maxRate?: string;
  readonly minRating?: string;
  /** IANA zones of the chefs' wall clocks. */
  readonly timeZones?: readonly string[];
}

export interface ChefSearch extends ChefFilter {
  readonly sort: ChefSort;
  readonly page: number;
  readonly perPage: number;
}

export type ChefPage = Page<ChefView>;

/** What a booking needs to know of its chef. */
export interface BookableChef {
  readonly id: number;
  /** The account the profile belongs to. */
  readonly userId: number;
  readonly name: string;
  readonly cuisine: string;
  readonly timeZone: string;
  readonly hourlyRate: Money;
  /** Time kept free after every booking, minutes. */
  readonly bufferMinutes: number;
  /** How long the chef may take to answer a request, hours. */
  readonly answerHours: number;
  /** Bookings are confirmed at once and wait for no answer. */
  readonly instantBook: boolean;
  readonly cancellationPolicy: CancellationPolicy;
}

/** Reads of the context. Only active chefs are public. */
export abstract class ChefQueries {
  abstract search(search: ChefSearch): Promise<ChefPage>;
  abstract activeChef(id: number): Promise<ChefView | null>;
  /** Active or not. */
  abstract profile(id: number): Promise<ChefView>;
  abstract cuisines(): Promise<readonly CuisineView[]>;
  abstract bookableChef(id: number): Promise<BookableChef | null>;
  abstract chefIdOf(userId: number): Promise<number | null>;
}
