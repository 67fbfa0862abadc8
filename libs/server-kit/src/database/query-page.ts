import type { Page, PageRequest } from '@coocook/kernel';
import type { EntityManager } from 'typeorm';

/** The parts of one SELECT; `parameters` are `$1`, `$2`, … in any of them. `orderBy` must end in a unique column. */
export interface PageSql {
  readonly columns: string;
  readonly from: string;
  readonly where: readonly string[];
  readonly orderBy: string;
  readonly parameters: readonly unknown[];
}

/** One query for a page and its total; a second only when the page lies beyond the end. */
export async function queryPage<Row>(
  manager: EntityManager,
  sql: PageSql,
  { page, perPage }: PageRequest,
): Promise<Page<Row>> {
  const slice = { limit: perPage, offset: (page - 1) * perPage };
  return { ...(await querySlice<Row>(manager, sql, slice)), page, perPage };
}

/** The same for `limit` rows after the first `offset`. */
export async function querySlice<Row>(
  manager: EntityManager,
  sql: PageSql,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const source = `FROM ${sql.from} WHERE ${sql.where.length > 0 ? sql.where.join(' AND ') : 'true'}`;
  const rows = await manager.query<(Row & { readonly total_rows: number })[]>(
    `SELECT ${sql.columns}, (count(*) OVER ())::int AS total_rows ${source}
     ORDER BY ${sql.orderBy} LIMIT ${limit} OFFSET ${offset}`,
    [...sql.parameters],
  );
  if (rows.length > 0 || offset === 0) return { rows, total: rows[0]?.total_rows ?? 0 };
  // The same columns, so that every parameter is still used.
  const counted = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (SELECT ${sql.columns} ${source}) AS all_rows`,
    [...sql.parameters],
  );
  return { rows, total: counted[0]?.count ?? 0 };
}
