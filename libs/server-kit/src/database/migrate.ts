import type { DataSource } from 'typeorm';

/** "cook" read as a number: the key of the lock that migrating and seeding share. */
const LOCK_KEY = 0x636f6f6b;

/** Runs `work` while no other process does: two processes may start at once on one database. */
export async function withSessionLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SET lock_timeout = 0');
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
    }
  } finally {
    await runner.query('RESET lock_timeout').catch(() => undefined);
    await runner.query('RESET statement_timeout').catch(() => undefined);
    await runner.release();
  }
}

/** As the database will know them once they are applied; none before the data source is connected. */
export function migrationNames(dataSource: DataSource): readonly string[] {
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}

/** Brings the database to the newest migration; returns the names of those that ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  return withSessionLock(dataSource, async () => {
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  });
}
