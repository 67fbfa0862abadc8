import { spawn } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SUPERUSER } from './cluster';
import { cleanEnvironment, commandFor, type RunAs } from './run-as';
import { readTail } from './server-log';
import { shutDown } from './shut-down';

/** PostgreSQL puts it into the socket's name; nothing listens on such a TCP port. */
const PORT = 5432;

export interface ServerOptions {
  readonly postgres: string;
  readonly runAs: RunAs;
  readonly cluster: string;
  readonly socketDir: string;
  readonly logFile: string;
  readonly fast: boolean;
}

/** One running postmaster. */
export interface Server {
  readonly pid: number;
  /** Resolves with the reason when the process has ended, whoever ended it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * `sslmode=disable` because an SSL mode in the environment (PGSSLMODE) would otherwise be asked of the socket too.
 * The port is named for the like reason (PGPORT).
 */
export function urlOf(socketDir: string, database: string): string {
  const host = encodeURIComponent(socketDir);
  return `postgresql://${SUPERUSER}@${host}:${PORT}/${encodeURIComponent(database)}?sslmode=disable`;
}

/** Starts a server in a session of its own: Ctrl-C in the terminal must reach only us, who stop it when we are done. */
export async function spawnServer(options: ServerOptions): Promise<Server> {
  const log = await open(options.logFile, 'a', 0o600);
  try {
    const before = (await log.stat()).size;
    const child = spawn(...commandFor(options.runAs, options.postgres, serverArguments(options)), {
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => {
        const how = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
        void readTail(options.logFile, before).then((tail) =>
          resolve(`PostgreSQL ${how}. ${options.logFile}:\n${tail}`),
        );
      });
    });
    if (child.pid === undefined) throw new Error(await ended);
    return {
      pid: child.pid,
      ended,
      stop: () =>
        shutDown({
          signal: (name) => void child.kill(name),
          endsWithin: (ms) => within(ended, ms),
        }),
    };
  } finally {
    await log.close();
  }
}

function serverArguments({ cluster, socketDir, fast }: ServerOptions): string[] {
  const settings = {
    // The only door is a socket in a directory that nobody but the current user may enter: that is why the cluster
    // trusts whoever connects.
    listen_addresses: '',
    port: PORT,
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: 100,
    timezone: 'UTC',
    // A small machine: few helper processes, no replication, little space for the write-ahead log.
    io_method: 'sync',
    max_logical_replication_workers: 0,
    max_parallel_workers_per_gather: 0,
    max_wal_senders: 0,
    wal_level: 'minimal',
    max_wal_size: '256MB',
    jit: 'off',
    // Failed statements are the application's to log; what stays is about the server itself.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    ...(fast ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The socket's own pid file. A stale one blocks the start when its pid lives again; the cluster's file guards enough. */
export function removeSocketLock(socketDir: string): Promise<void> {
  return rm(join(socketDir, `.s.PGSQL.${PORT}.lock`), { force: true });
}

/** @throws when the server ends, or does not answer within two minutes (a long crash recovery) */
export async function waitUntilReady(server: Server, socketDir: string): Promise<void> {
  let reason: string | undefined;
  void server.ended.then((text) => (reason = text));
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(25)) {
    if (reason !== undefined) throw new Error(reason);
    if (await accepts(urlOf(socketDir, SUPERUSER))) return;
  }
  throw new Error('PostgreSQL runs, but took no connection for two minutes.');
}

async function accepts(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** Creates the database unless it exists. */
export async function createDatabase(
  socketDir: string,
  name: string,
  onStep: (message: string) => void,
): Promise<void> {
  await withClient(urlOf(socketDir, SUPERUSER), async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return;
    onStep(`creating the database ${name}`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // Without a listener a connection that breaks while idle would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

function within(ended: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void ended.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
