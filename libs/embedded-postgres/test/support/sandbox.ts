import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { socketDirectoryOf } from '../../src/directories';
import { startEmbeddedPostgres, type EmbeddedPostgres, type ExitEvent } from '../../src/index';
import { clearPidFile, commandLine } from '../../src/pid-file';
import { Owner, type OwnerOptions } from './owner';

export const asRoot = process.geteuid?.() === 0;

/** Data directories, owners and servers of one test; leaves nothing behind. */
export class Sandbox {
  private readonly directories: string[] = [];
  private readonly owners: Owner[] = [];
  private readonly servers: EmbeddedPostgres[] = [];

  /** A data directory that does not exist yet, below a directory with mode 0700 that belongs to the given user. */
  async dataDir(uid?: number): Promise<string> {
    const directory = await mkdtemp('/tmp/coocook-test-');
    if (uid !== undefined) await chown(directory, uid, uid);
    this.directories.push(directory);
    return join(directory, 'data');
  }

  async owner(dataDir: string, options?: OwnerOptions): Promise<Owner> {
    const owner = await Owner.create(dataDir, options);
    this.owners.push(owner);
    return owner;
  }

  async start(dataDir: string, onExit?: (event: ExitEvent) => void): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({
      dataDir,
      database: 'coocook',
      fast: true,
      ...(onExit ? { onExit } : {}),
    });
    this.servers.push(server);
    return server;
  }

  async cleanUp(): Promise<void> {
    await Promise.all(this.owners.map((owner) => owner.kill()));
    await Promise.all(this.servers.map((server) => server.stop()));
    for (const directory of this.directories) {
      const dataDir = join(directory, 'data');
      await clearPidFile(join(dataDir, 'pg18'), () => undefined);
      await rm(socketDirectoryOf(dataDir), { recursive: true, force: true });
      await rm(directory, { recursive: true, force: true });
    }
  }
}

export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The remains of a process that its new parent has not buried yet do not count. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await commandLine(pid)) !== '';
}

/** Waits until the condition holds; a condition that never does fails the test by its timeout. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}
