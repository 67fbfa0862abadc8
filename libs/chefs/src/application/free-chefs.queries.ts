import type { FreeThen, WishInZone } from '../domain/wish-in-zone';
import type { ChefPage, ChefSearch } from './chef.queries';
import type { Busy } from './occupancy';

/** What decides who is free then, besides the chefs' own rows. */
export interface FreeOffer {
  readonly wanted: FreeThen;
  /** The wish in each zone whose clocks stand still around it. */
  readonly wishes: readonly WishInZone[];
  /** Of those wishes, by index: who is busy then. */
  readonly busy: readonly Busy[];
  /** Chefs of other zones who were judged to be free then. */
  readonly judged: readonly number[];
}

/** Decides for all active chefs at once what `Availability` decides for one; the two must agree. */
export abstract class FreeChefQueries {
  /** Of active chefs. */
  abstract zonesInUse(): Promise<readonly string[]>;
  abstract search(search: ChefSearch, offer: FreeOffer): Promise<ChefPage>;
}
