import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@coocook/embedded-postgres';
import { createDataSource, migrate } from '@coocook/server-kit';
import { Client } from 'pg';
import { TABLES } from '../../src/config/tables';
import stopPostgres from './stop-postgres';

export interface PreparedPostgres {
  readonly server: string;
  readonly template: string;
  /** Null when the server is somebody else's, named by TEST_DATABASE_URL. */
  readonly embedded: { readonly postgres: EmbeddedPostgres; readonly dataDir: string } | null;
}

declare global {
  var preparedPostgres: PreparedPostgres | undefined;
}

/**
 * Before all integration specs: one migrated template, which each spec file clones. The server is the one of
 * TEST_DATABASE_URL (its user may create databases), else an embedded one of this run.
 */
export default async function startPostgres(): Promise<void> {
  stopWhenInterrupted();
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? null : await startOwn();
  const server = given ?? embedded?.postgres.url ?? '';
  const template = `template_${randomBytes(6).toString('hex')}`;
  globalThis.preparedPostgres = { server, template, embedded };
  await createTemplate(server, template);
  process.env.TEST_POSTGRES_URL = server;
  process.env.TEST_TEMPLATE = template;
}

/** Jest runs no teardown when it is interrupted, and PostgreSQL hears no Ctrl-C. */
function stopWhenInterrupted(): void {
  const stop = (): void => void stopPostgres().finally(() => process.exit(1));
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

async function startOwn(): Promise<NonNullable<PreparedPostgres['embedded']>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coocook-test-'));
  return { dataDir, postgres: await startEmbeddedPostgres({ dataDir, database: 'test', fast: true }) };
}

async function createTemplate(server: string, template: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${template}`;
  const dataSource = createDataSource({ url: url.href, poolSize: 2, tables: TABLES });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
}
