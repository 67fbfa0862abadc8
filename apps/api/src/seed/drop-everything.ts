import { migrate } from '@coocook/server-kit';
import type { DataSource } from 'typeorm';

/** Empties the database, whatever is in it, and builds its tables anew. */
export async function dropEverything(dataSource: DataSource): Promise<void> {
  const schemas = new Set(dataSource.entityMetadatas.map(({ schema }) => schema));
  for (const schema of schemas) {
    if (schema) await dataSource.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  }
  await dataSource.query('DELETE FROM schema_migrations');
  await migrate(dataSource);
}
