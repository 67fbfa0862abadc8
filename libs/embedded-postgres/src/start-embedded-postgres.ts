import { join } from 'node:path';
import { findBinaries } from './binaries';
import { prepareCluster } from './cluster';
import { openDirectories } from './directories';
import { failure } from './failure';
import { chooseRunAs } from './run-as';
import { createDatabase, urlOf } from './server';
import { rotateLog } from './server-log';
import { Supervisor, type ExitEvent } from './supervisor';

export interface EmbeddedPostgresOptions {
  /** Absolute or relative; created when missing. The cluster lives in `<dataDir>/pg18`, the log in `<dataDir>/postgres.log`. */
  readonly dataDir: string;
  /** Created when missing. */
  readonly database: string;
  /** Hears what a step that may take long is doing. */
  readonly onStep?: (message: string) => void;
  /** PostgreSQL died although nobody stopped it. */
  readonly onExit?: (event: ExitEvent) => void;
  /** For tests: much faster writes, which a power cut may lose. */
  readonly fast?: boolean;
}

export interface EmbeddedPostgres {
  /** For `pg`, TypeORM and libpq; the same after every restart. */
  readonly url: string;
  /** The postmaster's process id; another one after a restart. */
  readonly pid: number;
  /** Resolves when PostgreSQL has ended. Further calls do nothing more. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that lives in the data directory, and creates it on first use; resolves when it takes
 * connections. While it runs, it is started again when it dies; connections fail meanwhile.
 * The caller must hold the claim on the data directory (claimDataDir): a server found running there is taken for one
 * that a killed run left behind, and stopped. When the process exits without stop(), PostgreSQL is told to end, but
 * nobody waits for it; when the process is killed, PostgreSQL goes on running until the next start.
 * @throws Error with one message for the operator
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw failure(`The embedded PostgreSQL in ${options.dataDir} did not start.`, error);
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { fast = false, onStep = () => undefined, onExit = () => undefined } = options;
  const { data, sockets: socketDir } = await openDirectories(options.dataDir);
  const binaries = findBinaries();
  const runAs = await chooseRunAs(binaries.postgres);
  const logFile = join(data, 'postgres.log');
  await rotateLog(logFile);
  const cluster = await prepareCluster(data, binaries, runAs, { fast, onStep });

  const supervisor = new Supervisor(
    { postgres: binaries.postgres, runAs, cluster, socketDir, logFile, fast },
    onStep,
  );
  try {
    onStep('starting PostgreSQL');
    await supervisor.launch();
    await createDatabase(socketDir, options.database, onStep);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  supervisor.keepRunning(onExit);
  return {
    url: urlOf(socketDir, options.database),
    get pid() {
      return supervisor.pid;
    },
    stop: () => supervisor.stop(),
  };
}
