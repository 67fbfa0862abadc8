import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, stat, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDirectories } from './directories';
import { failure } from './failure';

export interface DataDirClaim {
  /** Gives the data directory back. Further calls do nothing. */
  release(): Promise<void>;
}

/** The data directory already has an owner. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
  constructor(
    readonly dataDir: string,
    /** The owner's process id. */
    readonly pid: number,
  ) {
    super(`${dataDir} is in use by process ${pid}: stop that process, or use another data directory.`);
  }
}

/**
 * Makes this process the only owner of the data directory, until release() or the end of the process, however it ends.
 * Holds among the processes of one machine that share /tmp.
 *
 * A claim is a listening socket under a name of its own, so the kernel withdraws it with the process. Everybody first
 * announces themselves and then looks at the others: of two that overlap, at least one sees the other. Two that are
 * both still looking are told apart by name, the lesser one stays.
 * @throws DataDirInUseError when another process, or another part of this one, owns it.
 */
export async function claimDataDir(dataDir: string): Promise<DataDirClaim> {
  const { data, sockets } = await openDirectories(dataDir).catch((error: unknown) => {
    throw failure(`The data directory ${dataDir} cannot be used.`, error);
  });
  for (;;) {
    const name = `claim-${process.pid}-${randomBytes(4).toString('hex')}.sock`;
    let owner = false;
    const server = createServer((socket) => {
      // Whoever asks must neither keep this process alive nor hold up its release.
      socket.on('error', () => undefined).unref();
      socket.end(owner ? 'owner' : 'claiming');
    });
    server.listen(join(sockets, name)).unref();
    await once(server, 'listening');
    try {
      let seen: View;
      while ((seen = await lookAround(data, sockets, name)) === 'undecided') await sleep(20);
      owner = seen === 'alone';
      // Closing a server ends its claim at once and removes the socket's file.
      if (owner) return { release: async () => void server.close() };
    } finally {
      if (!owner) server.close();
    }
  }
}

/** 'erased': somebody looked between our bind and our listen, took us for dead and removed our name. */
type View = 'alone' | 'undecided' | 'erased';

async function lookAround(dataDir: string, sockets: string, ownName: string): Promise<View> {
  let undecided = false;
  for (const name of await readdir(sockets)) {
    if (!name.startsWith('claim-') || name === ownName) continue;
    const answer = await ask(join(sockets, name));
    if (answer === 'dead') await remove(join(sockets, name));
    else if (answer === 'owner' || (answer === 'claiming' && name < ownName)) {
      throw new DataDirInUseError(dataDir, Number(name.split('-')[1]));
    } else undecided = true;
  }
  if (undecided) return 'undecided';
  return stat(join(sockets, ownName)).then(
    () => 'alone',
    () => 'erased',
  );
}

/**
 * Not with rm(), which looks at the file's type first: after a look at a socket Node 20 no longer follows links to the
 * packages it loads (realpathSync reads the type that the last look left behind), and under pnpm those are all links.
 */
function remove(socket: string): Promise<void> {
  return unlink(socket).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** A peer too busy to answer within a second counts as an owner; one that hangs up is asked again. */
function ask(path: string): Promise<'dead' | 'owner' | 'claiming' | 'hung-up'> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setEncoding('utf8').setTimeout(1000);
    socket.on('data', (text: string) => (answer += text));
    socket.on('end', () => resolve(answer === 'owner' || answer === 'claiming' ? answer : 'hung-up'));
    socket.on('timeout', () => {
      resolve('owner');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve('dead');
      else resolve(error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 'hung-up' : 'owner');
    });
  });
}
