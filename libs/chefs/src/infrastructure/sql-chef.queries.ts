import { containing, queryPage, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import {
  ChefQueries,
  type BookableChef,
  type ChefFilter,
  type ChefPage,
  type ChefSearch,
  type ChefSort,
  type ChefView,
  type CuisineView,
} from '../application/chef.queries';
import { chefTable, toBookableChef, toChefView, type ChefRow } from './chef.table';

/** Each ends in a unique column. */
export const ORDER: Readonly<Record<ChefSort, string>> = {
  recommended: 'rating DESC, rating_count DESC, id',
  rate: 'hourly_rate_major, id',
  '-rate': 'hourly_rate_major DESC, id',
  '-rating': 'rating DESC, id',
  name: 'name, id',
};

@Injectable()
export class SqlChefQueries extends ChefQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async search(search: ChefSearch): Promise<ChefPage> {
    const { where, parameters } = conditions(search);
    const page = await queryPage<ChefRow>(
      this.unitOfWork.manager,
      { columns: '*', from: 'chefs.chefs', where, orderBy: ORDER[search.sort], parameters },
      search,
    );
    return { ...page, rows: page.rows.map(toChefView) };
  }

  async activeChef(id: number): Promise<ChefView | null> {
    const row = await this.activeRow(id);
    return row ? toChefView(row) : null;
  }

  async profile(id: number): Promise<ChefView> {
    return toChefView(await this.unitOfWork.manager.getRepository(chefTable).findOneByOrFail({ id }));
  }

  async bookableChef(id: number): Promise<BookableChef | null> {
    const row = await this.activeRow(id);
    return row ? toBookableChef(row) : null;
  }

  async cuisines(): Promise<readonly CuisineView[]> {
    return this.unitOfWork.manager.query<CuisineView[]>(
      `SELECT cuisine AS name, count(*)::int AS "chefCount"
       FROM chefs.chefs WHERE active GROUP BY cuisine ORDER BY cuisine`,
    );
  }

  async chefIdOf(userId: number): Promise<number | null> {
    const row = await this.unitOfWork.manager
      .getRepository(chefTable)
      .findOne({ select: { id: true }, where: { user_id: userId } });
    return row?.id ?? null;
  }

  private async activeRow(id: number): Promise<ChefRow | null> {
    return this.unitOfWork.manager.getRepository(chefTable).findOneBy({ id, active: true });
  }
}

/** The conditions of a filter; `$1`, `$2`, … are its parameters. */
export function conditions(search: ChefFilter): {
  where: string[];
  parameters: unknown[];
} {
  const parameters: unknown[] = [];
  const where = ['active'];
  const demand = (
    value: string | readonly string[] | undefined,
    condition: (parameter: string) => string,
  ): void => {
    if (!value) return;
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  demand(
    search.text && containing(search.text),
    (p) => `(name ILIKE ${p} OR bio ILIKE ${p} OR cuisine ILIKE ${p})`,
  );
  demand(search.location && containing(search.location), (p) => `location ILIKE ${p}`);
  demand(search.cuisine, (p) => `lower(cuisine) = lower(${p})`);
  demand(search.currency, (p) => `currency = ${p}`);
  demand(search.minRate, (p) => `hourly_rate_major >= ${p}::numeric`);
  demand(search.maxRate, (p) => `hourly_rate_major <= ${p}::numeric`);
  demand(search.minRating, (p) => `rating >= ${p}::numeric`);
  demand(search.timeZones, (p) => `time_zone = ANY(${p}::text[])`);
  return { where, parameters };
}
