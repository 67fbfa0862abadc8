import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

export interface Directories {
  /** The data directory's real path. */
  readonly data: string;
  /** Where the sockets live: private to the current user, and the same for every spelling of the data directory. */
  readonly sockets: string;
}

/**
 * Creates what is missing of the data directory and of the socket directory that belongs to it.
 * The sockets live in /tmp because a socket's path may not exceed about 107 bytes; TMPDIR is not asked, since two
 * processes with different environments must meet in the same place.
 */
export async function openDirectories(dataDir: string): Promise<Directories> {
  if (process.platform === 'win32') {
    throw new Error('The bundled PostgreSQL needs unix sockets, which Windows lacks.');
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const data = await realpath(dataDir);
  const sockets = socketDirectoryOf(data);
  await mkdir(sockets, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await assertPrivate(sockets);
  return { data, sockets };
}

/** @param data the data directory's real path */
export function socketDirectoryOf(data: string): string {
  return join('/tmp', `coocook-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
}

/** Anybody may create names in /tmp: a directory that another user can enter could hold another user's server. */
async function assertPrivate(directory: string): Promise<void> {
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== process.geteuid?.() || (found.mode & 0o077) !== 0) {
    throw new Error(
      `${directory} must be a directory of the current user with mode 0700, but it belongs to uid ${found.uid} ` +
        `with mode 0${(found.mode & 0o777).toString(8)}. Remove it, or use another data directory.`,
    );
  }
}
