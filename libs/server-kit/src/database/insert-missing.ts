import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** Adds those of the rows whose place is free, under the ids they bring along: TypeORM alone would give them new ones. */
export async function insertMissing<Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(table.options.columns);
  await manager
    .createQueryBuilder()
    .insert()
    .into(table, columns)
    .values([...rows])
    .orIgnore()
    .execute();
}
