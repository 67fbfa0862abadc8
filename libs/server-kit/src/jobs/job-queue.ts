import { Logger } from '@nestjs/common';
import { Pool, type QueryConfig } from 'pg';
import PgBoss from 'pg-boss';
import { constraintOf, isRetryable } from '../database/database-errors';

const SCHEMA = 'jobs';
/** Of its own, so that requests and jobs never wait for each other's. */
const CONNECTIONS = 3;
const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 30_000;

export interface JobQueueOptions {
  /** `postgresql://…` */
  readonly databaseUrl: string;
  /** How long one run may take. After that it counts as lost, with the process that had it, and runs again. */
  readonly expireSeconds: number;
  /** How often lost runs are looked for. */
  readonly maintenanceSeconds: number;
  /** Before the second attempt; it doubles with each one. */
  readonly retrySeconds: number;
}

/** How often a run is tried again before it is given up. */
const RETRIES = 5;
const CREATE_ATTEMPTS = 5;

/**
 * pg-boss, used as a queue only: its own workers and its cron leave promises unwatched, so that a database that goes
 * away at the wrong moment ends the process. Everything here rejects instead; `fetch`, which swallows whatever goes wrong,
 * is listened to.
 */
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);
  private readonly pool: Pool;
  private readonly boss: PgBoss;

  constructor(private readonly options: JobQueueOptions) {
    this.pool = new Pool({
      connectionString: options.databaseUrl,
      application_name: 'coocook-jobs',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      // A server that hangs cannot enforce its own limit.
      query_timeout: STATEMENT_TIMEOUT_MS + 500,
    });
    // Without listeners either would end the process; whoever asks next hears of it.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'An idle connection was lost'));
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => this.pool.query(text, values) },
      schema: SCHEMA,
      schedule: false,
      maintenanceIntervalSeconds: options.maintenanceSeconds,
    });
    this.boss.on('error', (error) => this.logger.warn({ err: error }, 'Looking for lost runs failed'));
  }

  /** Makes the tables that are missing, and a queue for each name. */
  async open(names: readonly string[]): Promise<void> {
    await this.boss.start();
    for (const name of names) await this.create(name);
  }

  /** Asks for a run, unless one was asked for in the same slot of so many seconds, by whatever process. */
  async askFor(name: string, everySeconds: number): Promise<void> {
    await this.boss.send(name, {}, { singletonSeconds: everySeconds });
  }

  /** Takes a run that waits; null when none does or another one of that name is going on. */
  async take(name: string): Promise<string | null> {
    const seen: { failure?: Error } = {};
    const executeSql: PgBoss.Db['executeSql'] = async (text, values) => {
      try {
        return await this.pool.query(text, values);
      } catch (error) {
        seen.failure = error as Error;
        throw error;
      }
    };
    const [job] = await this.boss.fetch(name, { db: { executeSql } });
    // One that is going on is told by the unique index that refuses another.
    if (seen.failure && constraintOf(seen.failure) === null) throw seen.failure;
    return job?.id ?? null;
  }

  async complete(name: string, id: string): Promise<void> {
    await this.boss.complete(name, id);
  }

  /** Tried again later, until it was tried often enough. `errorType` is kept with it: no message, which may quote anything. */
  async fail(name: string, id: string, errorType: string): Promise<void> {
    await this.boss.fail(name, id, { errorType });
  }

  /** Seconds that the oldest due run of each name has waited, for names that have one. `limitMs`: of the query. */
  async oldestWaiting(limitMs: number): Promise<ReadonlyMap<string, number>> {
    const query: QueryConfig & { query_timeout: number } = {
      text: `SELECT name, extract(epoch FROM now() - min(start_after))::float AS seconds
             FROM ${SCHEMA}.job WHERE state < 'active' AND start_after < now() GROUP BY name`,
      query_timeout: limitMs,
    };
    const { rows } = await this.pool.query<{ name: string; seconds: number }>(query);
    return new Map(rows.map(({ name, seconds }) => [name, seconds]));
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false });
    await this.pool.end();
  }

  private async create(name: string): Promise<void> {
    const { expireSeconds: expireInSeconds, retrySeconds: retryDelay } = this.options;
    const retries = { retryLimit: RETRIES, retryDelay, retryBackoff: retryDelay > 0 };
    for (let attempt = 1; ; attempt++) {
      try {
        // `singleton`: at most one run of a name at a time, in all processes together.
        const queue: PgBoss.Queue = { name, policy: 'singleton', expireInSeconds, ...retries };
        if (await this.boss.getQueue(name)) await this.boss.updateQueue(name, queue);
        else await this.boss.createQueue(name, queue);
        return;
      } catch (error) {
        // A queue is a table, and making one may collide with processes that work already.
        if (attempt === CREATE_ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }
}
