/** Tells whoever watches the terminal. */
export type Say = (message: string) => void;

/** `isUrgent`: nothing may be waited for on purpose, for the process can no longer be relied on. */
type Close = (isUrgent: boolean) => Promise<unknown>;

/** What was started, to be taken down in reverse order; once, however often it is asked for. */
export class Closing {
  private readonly steps: Close[] = [];
  private closed: Promise<void> | null = null;

  constructor(private readonly say: Say) {}

  add(close: Close): void {
    this.steps.push(close);
  }

  close(isUrgent = false): Promise<void> {
    this.closed ??= this.closeAll(isUrgent);
    return this.closed;
  }

  private async closeAll(isUrgent: boolean): Promise<void> {
    for (const close of this.steps.reverse()) {
      try {
        await close(isUrgent);
      } catch (error) {
        // One part that fails to close must not keep the others open.
        this.say(`Closing: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}

/** Of requests in flight and of commands; see `Ending.limitMs`. */
export const CLOSE_LIMIT_MS = 8_000;

export interface Ending {
  /** What one of the steps waits on purpose, in milliseconds; 0. */
  readonly delayMs?: number;
  /** What takes longer to close, in milliseconds beyond `delayMs`, is given up: the process then ends with 1. 8,000. */
  readonly limitMs?: number;
}

/**
 * Closes everything and ends the process with `exitCode` when it is told to: by Ctrl-C, a supervisor, a terminal that
 * is closed, or the end of the process that started this one. One Ctrl-C may arrive several times, from the terminal,
 * from npm and from our parent; only the first counts.
 * @returns a way to do the same without a signal
 */
export function endOnSignals(closing: Closing, exitCode: number, ending: Ending = {}): () => void {
  const { delayMs = 0, limitMs = CLOSE_LIMIT_MS } = ending;
  const end = (): void => {
    setTimeout(() => process.exit(1), delayMs + limitMs).unref();
    // A crash meanwhile has set another one.
    void closing.close().then(() => process.exit(process.exitCode ?? exitCode));
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end).on('disconnect', end);
  return end;
}
