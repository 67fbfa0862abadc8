import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProduct } from '../tasks/product.mjs';

/**
 * Gives `work` a database of its own: a scratch one on the server of DATABASE_URL (its user may create databases), or
 * a bundled PostgreSQL, durable as in production. Nothing is left of either.
 * @param {{ serverUrl?: string }} options
 * @param {(database: Database) => Promise<number>} work
 *
 * @typedef {object} Database
 * @property {string} url
 * @property {(sql: string, values?: readonly unknown[]) => Promise<any[]>} query
 * @property {(statements: readonly Statement[]) => Promise<any[]>} transaction answers the rows of the last one
 * @property {(() => number) | null} pid of the bundled server, which is started again when it is killed; null for
 *   somebody else's
 *
 * @typedef {readonly [sql: string, values?: readonly unknown[]]} Statement
 */
export async function withDatabase({ serverUrl }, work) {
  return serverUrl ? withScratch(serverUrl, work) : withBundled(work);
}

async function withScratch(serverUrl, work) {
  const name = `coocook_proof_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  try {
    return await work({ ...databaseAt(url.href), pid: null });
  } finally {
    await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function withBundled(work) {
  // Late, for it must have been built; by its default, for Node finds no names in compiled CommonJS.
  const { default: embedded } = await import('@coocook/embedded-postgres');
  const { claimDataDir, startEmbeddedPostgres } = embedded;
  const dataDir = mkdtempSync(join(tmpdir(), 'coocook-proof-'));
  const claim = await claimDataDir(dataDir);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, database: 'proof' });
    try {
      return await work({ ...databaseAt(postgres.url), pid: () => postgres.pid });
    } finally {
      await postgres.stop();
    }
  } finally {
    await claim.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const databaseAt = (url) => ({
  url,
  query: (...statement) => query(url, ...statement),
  transaction: (statements) => connected(url, (client) => inTransaction(client, statements)),
});

const query = (url, ...statement) =>
  connected(url, async (client) => (await client.query(...statement)).rows);

async function inTransaction(client, statements) {
  await client.query('BEGIN');
  let rows = [];
  for (const statement of statements) rows = (await client.query(...statement)).rows;
  await client.query('COMMIT');
  return rows;
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed is told by the statement that fails; this alone would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What every process of a proof runs with: limits are lifted, so that the load meets the calendar alone. */
export function settingsFor(databaseUrl) {
  return {
    DATABASE_URL: databaseUrl,
    SECRET_KEY: randomBytes(32).toString('hex'),
    // It is in the tokens, which all processes must know as their own.
    PUBLIC_URL: 'http://localhost:8000',
    DEMO_MODE: 'false',
    MAX_PENDING_BOOKINGS: '1000',
    LOG_LEVEL: 'silent',
  };
}

/** Starts so many APIs on one database, one after the other, for the first one migrates it. */
export async function startApis(count, settings) {
  const apis = [];
  try {
    while (apis.length < count) apis.push(await startProduct(settings));
  } catch (error) {
    await Promise.all(apis.map((api) => api.stop()));
    throw error;
  }
  return apis;
}

export const portOf = ({ url }) => Number(new URL(url).port);

/** Aborted by Ctrl-C and its like, so that everything that was started is taken down. */
export function interruption() {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error('Interrupted'));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  return controller.signal;
}
