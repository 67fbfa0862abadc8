import { Injectable } from '@nestjs/common';
import { ChefQueries, type BookableChef } from './chef.queries';

export type { BookableChef } from './chef.queries';

/** What other contexts may ask of the chefs. Reads within the caller's unit of work. */
@Injectable()
export class ChefsApi {
  constructor(private readonly chefs: ChefQueries) {}

  /** Null when the chef is absent or inactive. */
  async bookableChef(id: number): Promise<BookableChef | null> {
    return this.chefs.bookableChef(id);
  }

  /** The chef profile of an account, active or not; null when there is none. */
  async chefIdOf(userId: number): Promise<number | null> {
    return this.chefs.chefIdOf(userId);
  }
}
