import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { shutDown } from './shut-down';

/**
 * Makes way for a new server: stops the one that an earlier, killed run left behind, and keeps a stale postmaster.pid
 * from blocking the start. A process is signalled only if its command line says that it is this cluster's server.
 */
export async function clearPidFile(cluster: string, onStep: (message: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return;
  const pid = parsePid(text);
  // PostgreSQL takes a half-written file for a server that is just starting and would refuse for ever.
  if (pid === undefined) return rm(file);
  if (await isServerOf(cluster, pid)) {
    onStep(`stopping the PostgreSQL that an earlier run left behind (process ${pid})`);
    await shutDown({
      signal: (name) => process.kill(pid, name),
      endsWithin: (ms) => endsWithin(cluster, pid, ms),
    });
  } else {
    // PostgreSQL refuses while any process has that id, but never minds its parent, which we are. It still looks
    // for survivors of the old server in shared memory, a check that removing the file would switch off.
    await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  }
}

export function parsePid(text: string): number | undefined {
  const digits = /^(\d+)\n/.exec(text)?.[1];
  return digits === undefined || Number(digits) < 1 ? undefined : Number(digits);
}

async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  return `${await commandLine(pid)} `.includes(`/postgres -D ${cluster} `);
}

/** Empty when there is no such process, or only its remains. */
export async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    }
    return (await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout.trim();
  } catch {
    return '';
  }
}

async function endsWithin(cluster: string, pid: number, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(25)) {
    if (!(await isServerOf(cluster, pid))) return true;
  }
  return false;
}
