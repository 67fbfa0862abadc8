import { migrate, withSessionLock } from '@coocook/server-kit';
import type { DataSource } from 'typeorm';

/** Empties the database, whatever is in it, and builds its tables anew. Interrupted, it leaves all as it was. */
export async function dropEverything(dataSource: DataSource): Promise<void> {
  const schemas = new Set(dataSource.entityMetadatas.flatMap(({ schema }) => schema ?? []));
  await withSessionLock(dataSource, () =>
    dataSource.transaction(async (manager) => {
      await manager.query(`DROP SCHEMA IF EXISTS ${[...schemas].join(', ')} CASCADE`);
      await manager.query('DELETE FROM schema_migrations');
    }),
  );
  await migrate(dataSource);
}
