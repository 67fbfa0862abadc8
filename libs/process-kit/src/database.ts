import { claimDataDir, startEmbeddedPostgres } from '@coocook/embedded-postgres';
import { createDataSource, migrate, type ContextTables } from '@coocook/server-kit';
import type { Settings } from '@coocook/settings';
import type { DataSource } from 'typeorm';
import type { Closing, Say } from './closing';

const DATABASE_NAME = 'coocook';

/** The address of the database: the one that was set, or that of an embedded PostgreSQL, which is started. */
export async function startDatabase(settings: Settings, closing: Closing, say: Say): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  const { dataDir } = settings;
  const claim = await claimDataDir(dataDir);
  closing.add(() => claim.release());
  const postgres = await startEmbeddedPostgres({
    dataDir,
    database: DATABASE_NAME,
    onStep: say,
    onExit: ({ restarting, reason }) => {
      say(`PostgreSQL ended: ${reason}${restarting ? '; starting it again' : ''}`);
    },
  });
  closing.add(() => postgres.stop());
  return postgres.url;
}

/** Connected and brought to the newest migration of `tables`. */
export async function openDatabase(
  url: string,
  tables: readonly ContextTables[],
  settings: Settings,
  closing: Closing,
  say: Say,
): Promise<DataSource> {
  const dataSource = createDataSource({ url, poolSize: settings.databasePoolSize, tables });
  await dataSource.initialize().catch((error: unknown) => {
    const name = settings.databaseUrl ? 'DATABASE_URL' : 'The embedded PostgreSQL';
    throw new Error(`${name}: no connection: ${reasonOf(error)}`, { cause: error });
  });
  closing.add(() => dataSource.destroy());
  const applied = await migrate(dataSource);
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}`);
  return dataSource;
}

/** A name with several addresses fails with several errors, and an empty message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
