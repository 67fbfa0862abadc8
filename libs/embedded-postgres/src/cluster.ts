import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import { NOBODY, runProgram, type RunAs } from './run-as';

const CLUSTER = 'pg18';
const UNFINISHED = `${CLUSTER}.new-`;

/** The role that owns everything in the cluster. */
export const SUPERUSER = 'postgres';

/**
 * Creates the cluster on first use and hands it to the user who will run the server. initdb works beside the final
 * place, so that an interrupted one leaves nothing that looks like a cluster.
 * @returns the cluster's directory
 */
export async function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs,
  options: { readonly fast: boolean; readonly onStep: (message: string) => void },
): Promise<string> {
  const cluster = join(dataDir, CLUSTER);
  for (const name of await readdir(dataDir)) {
    // An initdb that outlived its parent may still be writing there; the next start then removes the rest.
    if (name.startsWith(UNFINISHED))
      await rm(join(dataDir, name), { recursive: true, maxRetries: 3 }).catch(() => undefined);
  }
  if (await exists(join(cluster, 'PG_VERSION'))) {
    await takeOver(cluster, runAs);
    return cluster;
  }
  options.onStep('creating the database cluster');
  const unfinished = await mkdtemp(join(dataDir, UNFINISHED));
  if (runAs.uid !== process.geteuid?.()) await chown(unfinished, runAs.uid, -1);
  await runProgram(runAs, binaries.initdb, [
    ...['--pgdata', unfinished, '--username', SUPERUSER],
    // Nobody but the current user can reach the socket (see server.ts), and there is no other way in.
    '--auth=trust',
    // The same sorting and the same upper case on every machine, whatever locales it has.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(options.fast ? ['--no-sync'] : []),
  ]);
  await rename(unfinished, cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    throw new Error(`${cluster} holds something that is no PostgreSQL cluster: move it away.`);
  });
  return cluster;
}

/** Root may have run the server in either of its two ways before (run-as.ts); anybody else's cluster stays theirs. */
async function takeOver(cluster: string, runAs: RunAs): Promise<void> {
  const { uid } = await stat(cluster);
  if (uid === runAs.uid) return;
  if (process.geteuid?.() !== 0 || (uid !== 0 && uid !== NOBODY)) {
    throw new Error(
      `${cluster} belongs to another user (uid ${uid}): start as that user, or use another data directory.`,
    );
  }
  await promisify(execFile)('chown', ['-R', String(runAs.uid), cluster]);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
