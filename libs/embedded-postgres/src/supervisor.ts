import { rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearPidFile } from './pid-file';
import { removeSocketLock, spawnServer, waitUntilReady, type Server, type ServerOptions } from './server';

export interface ExitEvent {
  /** False when PostgreSQL died too often and stays down. */
  readonly restarting: boolean;
  /** How it ended, with the last lines of its log. */
  readonly reason: string;
}

/** The fifth death within a minute is final. */
const MAX_DEATHS = 5;
const DEATHS_WINDOW_MS = 60_000;
/** Doubles with every death in the window. */
const FIRST_PAUSE_MS = 250;

/** Processes of a killed server need a moment to notice; a server whose parent was killed, one to write its pid. */
const ROOM_STILL_TAKEN = /shared memory block .* is still in use|lock file .* already exists/;
const PATIENCE_MS = 5_000;
const RETRY_MS = 200;

/** Keeps one server running until it is stopped. */
export class Supervisor {
  private server: Server | undefined;
  private watching: Promise<void> | undefined;
  private stopped: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly options: ServerOptions,
    private readonly onStep: (message: string) => void,
  ) {
    process.on('exit', this.onProcessExit);
  }

  /** 0 before the first launch. */
  get pid(): number {
    return this.server?.pid ?? 0;
  }

  /** Resolves when the server takes connections, or at once when stop() came first. */
  async launch(): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; ; await sleep(RETRY_MS)) {
      try {
        return await this.launchOnce();
      } catch (error) {
        if (Date.now() > until || !ROOM_STILL_TAKEN.test(String(error))) throw error;
      }
    }
  }

  /** From now on a server that dies is launched again. */
  keepRunning(onExit: (event: ExitEvent) => void): void {
    this.watching = this.watch(onExit);
  }

  stop(): Promise<void> {
    this.stopped ??= this.shutDown();
    return this.stopped;
  }

  private async launchOnce(): Promise<void> {
    const { cluster, socketDir } = this.options;
    await clearPidFile(cluster, this.onStep);
    await removeSocketLock(socketDir);
    if (this.stopping.signal.aborted) return;
    this.server = await spawnServer(this.options);
    if (this.stopping.signal.aborted) return this.server.stop();
    await waitUntilReady(this.server, socketDir);
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort();
    process.off('exit', this.onProcessExit);
    await this.server?.stop();
    await this.watching;
    // A claim that still lives there keeps it.
    await rmdir(this.options.socketDir).catch(() => undefined);
  }

  private async watch(onExit: (event: ExitEvent) => void): Promise<void> {
    let deaths: readonly number[] = [];
    let reason = await this.server?.ended;
    while (reason !== undefined && !this.stopping.signal.aborted) {
      deaths = [...deaths.filter((time) => time > Date.now() - DEATHS_WINDOW_MS), Date.now()];
      const restarting = deaths.length < MAX_DEATHS;
      onExit({ restarting, reason });
      if (!restarting) return;
      reason = await this.relaunch(FIRST_PAUSE_MS * 2 ** (deaths.length - 1));
    }
  }

  /** @returns why the new server ended, or failed to start */
  private async relaunch(pauseMs: number): Promise<string | undefined> {
    try {
      await sleep(pauseMs, undefined, { signal: this.stopping.signal });
      await this.launch();
      return await this.server?.ended;
    } catch (error) {
      await this.server?.stop();
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Only the signal is sent: nothing can be awaited any more. */
  private readonly onProcessExit = (): void => {
    void this.server?.stop();
  };
}
