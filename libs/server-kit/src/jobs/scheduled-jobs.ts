import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorReports } from '@coocook/kernel';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { describedError } from '../database/described-error';
import { JobQueue, type JobQueueOptions } from './job-queue';

/**
 * It may run again, and must then find nothing left to do. Between its batches it lets `signal` throw
 * (`throwIfAborted`): the process is ending, and another does the rest.
 */
export type JobWork = (signal: AbortSignal) => Promise<unknown>;

export interface JobOptions extends JobQueueOptions {
  /** Between two looks at the queue. */
  readonly pollMs: number;
  /** Does each run, and sees how long it takes and what it asks for. */
  readonly watched?: Watched;
}

export type Watched = (name: string, work: () => Promise<unknown>) => Promise<unknown>;

/** Whoever asks how long runs have waited is answered within it, also by a database that hangs. */
const ASK_LIMIT_MS = 2_000;

const unwatched: Watched = (_name, work) => work();

/** Long for what a job does at a time, short for whoever waits for what a killed process had begun. */
const TIMES = { pollMs: 5_000, expireSeconds: 120, maintenanceSeconds: 60, retrySeconds: 10 };

/** As long as pg-boss keeps finished runs, and so knows which slots are over. */
const LONGEST_SLOT_SECONDS = 12 * 3600;

/** Of one job, since this process started. */
export interface JobFigures {
  readonly name: string;
  readonly runs: number;
  /** Runs that threw. */
  readonly failures: number;
  /** Spent in all runs together. */
  readonly seconds: number;
  /** That the oldest due run has waited, in whatever process it was asked for; null while the database is away or does not answer within 2 s. */
  readonly oldestWaitingSeconds: number | null;
}

interface Job {
  readonly name: string;
  readonly everySeconds: number;
  readonly work: JobWork;
  runs: number;
  failures: number;
  seconds: number;
}

/**
 * Work that is done again and again, once in each slot of time by all processes together, and at least once: a run that
 * was lost with its process is done anew. Contexts say what and how often; `start` is for the process that does it.
 */
@Injectable()
export class ScheduledJobs implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ScheduledJobs.name);
  private readonly jobs: Job[] = [];
  private readonly stopping = new AbortController();
  private queue: JobQueue | null = null;
  private loops: readonly Promise<void>[] = [];

  private asked: Promise<readonly JobFigures[]> | null = null;

  constructor(
    private readonly options: JobOptions,
    private readonly reports: ErrorReports,
  ) {}

  /** Jobs that are kept in that database; runs that fail are told to `reports`. */
  static in(databaseUrl: string, reports: ErrorReports, watched?: Watched): ScheduledJobs {
    return new ScheduledJobs({ databaseUrl, watched, ...TIMES }, reports);
  }

  /** `everySeconds` is a whole number from 1 to 12 hours; the slots begin at full multiples of it, in UTC. */
  every(everySeconds: number, name: string, work: JobWork): void {
    if (!Number.isInteger(everySeconds) || everySeconds < 1 || everySeconds > LONGEST_SLOT_SECONDS) {
      throw new RangeError(`${name}: every 1 to ${LONGEST_SLOT_SECONDS} seconds, not ${everySeconds}`);
    }
    this.jobs.push({ name, everySeconds, work, runs: 0, failures: 0, seconds: 0 });
  }

  /** From here on a database that goes away and comes back needs no help. */
  async start(): Promise<void> {
    const queue = new JobQueue(this.options);
    this.queue = queue;
    await queue.open(this.jobs.map(({ name }) => name));
    this.loops = this.jobs.map((job) => this.keepDoing(job, queue));
  }

  /** Empty where the jobs were not started. Who asks at the same time shares one query. */
  figures(): Promise<readonly JobFigures[]> {
    this.asked ??= this.ask().finally(() => (this.asked = null));
    return this.asked;
  }

  /**
   * Tells runs that are going on to come to an end, and waits for them: before anything else of the application closes,
   * so that what fails at the very end is still reported.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
    await this.queue?.close();
  }

  private async ask(): Promise<readonly JobFigures[]> {
    if (!this.queue) return [];
    // The query's own limit leaves no connection busy; finding one takes its time too.
    const asked = this.queue.oldestWaiting(ASK_LIMIT_MS).catch(() => null);
    const waiting = await Promise.race([asked, sleep(ASK_LIMIT_MS, null, { ref: false })]);
    return this.jobs.map(({ name, runs, failures, seconds }) => {
      const oldestWaitingSeconds = waiting && (waiting.get(name) ?? 0);
      return { name, runs, failures, seconds, oldestWaitingSeconds };
    });
  }

  private async keepDoing(job: Job, queue: JobQueue): Promise<void> {
    const { signal } = this.stopping;
    let isAway = false;
    while (!signal.aborted) {
      try {
        await queue.askFor(job.name, job.everySeconds);
        const id = await queue.take(job.name);
        if (id !== null) await this.run(job, id, queue);
        if (isAway) this.logger.warn(`${job.name} goes on`);
        isAway = false;
      } catch (error) {
        // A run that was taken and could not be settled is found when it has expired.
        if (!isAway) this.logger.warn({ err: error }, `${job.name} waits for the database`);
        isAway = true;
      }
      await sleep(this.options.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async run(job: Job, id: string, queue: JobQueue): Promise<void> {
    const { signal } = this.stopping;
    const { watched = unwatched } = this.options;
    const startedAt = performance.now();
    try {
      await watched(job.name, () => job.work(signal));
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) {
        job.failures += 1;
        this.logger.error({ err: error }, `${job.name} failed`);
        const context = { job: job.name };
        this.reports.report({ error, severity: 'high', source: 'job', requestId: null, context });
      }
      await queue.fail(job.name, id, describedError(error).errorType);
      return;
    } finally {
      job.runs += 1;
      job.seconds += (performance.now() - startedAt) / 1000;
    }
    await queue.complete(job.name, id);
  }
}
