import * as pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

/** What a context gives to the data source: its row schemas and the migrations of its own PostgreSQL schema. */
export interface ContextTables {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Where TypeORM keeps the names of the migrations that are applied. */
export const MIGRATIONS_TABLE = 'schema_migrations';

export interface DatabaseOptions {
  /** `postgresql://…`; a unix socket goes into `?host=`. */
  readonly url: string;
  /** Most connections open at once, from 1. */
  readonly poolSize: number;
  readonly tables: readonly ContextTables[];
}

/**
 * A data source that is not yet connected. Waits are bounded, so that one crowded chef cannot hold every
 * connection: 3 s for a connection, 5 s for a lock, 15 s for a statement; past them the answer is 503.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    // TypeORM would import it itself; see `ProblemValidationPipe` for what Node 20 then may do.
    driver: pg,
    url: options.url,
    entities: options.tables.flatMap((tables) => tables.entities),
    migrations: options.tables.flatMap((tables) => tables.migrations),
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    extra: {
      max: options.poolSize,
      connectionTimeoutMillis: 3_000,
      options:
        '-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=15s -c timezone=UTC',
    },
  });
}
