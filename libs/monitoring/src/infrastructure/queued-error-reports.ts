import { randomUUID } from 'node:crypto';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { DomainError, ErrorReports, SystemClock, type Clock, type ErrorReport } from '@coocook/kernel';
import { describedError, storable } from '@coocook/server-kit';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ErrorStore } from '../application/error-store';
import { recordOf } from '../domain/error-record';

/** Reports that wait. More would be the same few errors again, while the memory is needed for requests. */
const MOST_WAITING = 1_000;
const MAX_CONTEXT_TEXT = 1_000;
const FLUSH_MS = 1_000;
/** Before the first new attempt; it doubles with each one. */
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

interface Waiting extends ErrorReport {
  readonly number: number;
  readonly occurredAt: Date;
}

/**
 * Stores what the product reports of itself, one report after another and off everybody's way. A database that is away
 * is tried again, less and less often; what comes while the queue is full is dropped and counted.
 */
export class QueuedErrorReports extends ErrorReports implements OnApplicationShutdown {
  private readonly logger = new Logger(QueuedErrorReports.name);
  private readonly waiting: Waiting[] = [];
  private readonly reporter = randomUUID();
  private readonly closing = new AbortController();
  /** Ends the wait for the next attempt. */
  private pause = new AbortController();
  private writing: Promise<void> | null = null;
  private droppedReports = 0;
  private numbered = 0;

  constructor(
    private readonly store: ErrorStore,
    /** Otherwise nothing is kept (`MONITORING`). */
    private readonly isOn = true,
    private readonly clock: Clock = new SystemClock(),
    private readonly firstRetryMs = RETRY_MS,
  ) {
    super();
  }

  /** Reports that were not stored and never will be. */
  get dropped(): number {
    return this.droppedReports;
  }

  /** Reports that are not stored yet. */
  get pending(): number {
    return this.waiting.length;
  }

  report(report: ErrorReport): void {
    if (!this.isOn) return;
    if (this.closing.signal.aborted || this.waiting.length >= MOST_WAITING) {
      this.droppedReports += 1;
      return;
    }
    this.numbered += 1;
    this.waiting.push({ ...report, number: this.numbered, occurredAt: this.clock.now() });
    this.write();
  }

  async flush(): Promise<void> {
    this.pause.abort();
    const timer = new AbortController();
    const { signal } = timer;
    await Promise.race([this.writing, sleep(FLUSH_MS, undefined, { signal }).catch(() => undefined)]);
    timer.abort();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
    this.closing.abort();
    this.pause.abort();
    await this.writing;
    this.droppedReports += this.waiting.length;
    await this.store.close();
  }

  private write(): void {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null;
      // One that came at the very end was not seen any more.
      if (this.waiting.length > 0 && !this.closing.signal.aborted) this.write();
    });
  }

  private async writeAll(): Promise<void> {
    const { signal } = this.closing;
    let retryMs = this.firstRetryMs;
    while (this.waiting[0] && !signal.aborted) {
      // Not in the turn of whoever reports: describing an error takes its time.
      await turn();
      if (await this.isSettled(this.waiting[0])) {
        this.waiting.shift();
        retryMs = this.firstRetryMs;
      } else {
        await sleep(retryMs, undefined, { signal: this.pause.signal, ref: false }).catch(() => undefined);
        this.pause = new AbortController();
        retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
      }
    }
  }

  /** False when it should be tried again. */
  private async isSettled({ error, context, number, ...report }: Waiting): Promise<boolean> {
    try {
      const facts = {
        ...report,
        ...describedError(error),
        context: storableContext(context),
        projectId: null,
      };
      await this.store.recordOwn(recordOf(facts), { reporter: this.reporter, number });
      return true;
    } catch (failure) {
      if (failure instanceof DomainError) return false;
      // Whatever was thrown may throw again when it is looked at.
      this.droppedReports += 1;
      this.logger.error({ err: failure }, 'An error could not be stored');
      return true;
    }
  }
}

function storableContext(context: ErrorReport['context']): ErrorReport['context'] {
  const entries = Object.entries(context).map(([name, value]) => {
    return [name, typeof value === 'string' ? storable(value, MAX_CONTEXT_TEXT) : value] as const;
  });
  return Object.fromEntries(entries);
}
