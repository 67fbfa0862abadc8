import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Severity } from '@coocook/kernel';
import { isDatabaseUnavailable, isRetryable } from '@coocook/server-kit';
import { Logger } from '@nestjs/common';
import { DatabaseError, Pool, type QueryConfig } from 'pg';
import { ErrorStore, type StoredError } from '../application/error-store';
import type { ErrorRecord, ErrorSource } from '../domain/error-record';
import { errorNotStored } from '../domain/monitoring.errors';
import { BUSY_HOURS, severityOf } from '../domain/severity';
import { severityNumber } from './error.table';

/** Of its own: a crowded main pool must not hide what went wrong, nor errors crowd it. */
const CONNECTIONS = 4;
const LIMIT_MS = 1_000;
const HOUR_MS = 3_600_000;

/** `severityOf` in SQL, where alone the hour's count is known. */
const RAISED = BUSY_HOURS.map(
  (count) => `CASE WHEN hour.count >= ${count} THEN ${severityNumber(severityOf('low', count))} END`,
).join(', ');

/**
 * One statement, so that nobody sees half of it. Rivals wait for each other's row, always the hour's first and then the
 * pattern's, so that they cannot deadlock. A known pattern brings its id along, for a sequence would lose one each time.
 */
const RECORD = `
  WITH hour AS (
    INSERT INTO monitoring.error_hours AS h (fingerprint, hour, count) VALUES ($1, $2, 1)
    ON CONFLICT (fingerprint, hour) DO UPDATE SET count = h.count + 1
    RETURNING count
  ), pattern AS (
    INSERT INTO monitoring.error_patterns AS p
      (id, fingerprint, error_type, pattern, count, severity, first_seen, last_seen)
    SELECT
      coalesce(
        (SELECT id FROM monitoring.error_patterns WHERE fingerprint = $1),
        nextval(pg_get_serial_sequence('monitoring.error_patterns', 'id'))),
      $1, $3, $4, 1, greatest($5::smallint, ${RAISED}), $6::timestamptz, $6::timestamptz
    FROM hour
    ON CONFLICT (fingerprint) DO UPDATE SET
      count = p.count + 1,
      severity = greatest(p.severity, excluded.severity),
      first_seen = least(p.first_seen, excluded.first_seen),
      last_seen = greatest(p.last_seen, excluded.last_seen),
      status = CASE WHEN excluded.last_seen > p.resolved_at THEN 'open' ELSE p.status END,
      times_reopened = p.times_reopened + CASE WHEN excluded.last_seen > p.resolved_at THEN 1 ELSE 0 END,
      resolved_at = CASE WHEN excluded.last_seen > p.resolved_at THEN NULL ELSE p.resolved_at END
    RETURNING id
  )
  INSERT INTO monitoring.errors
    (pattern_id, error_type, message, severity, source, project_id, request_id, stack_trace, context, occurred_at)
  SELECT id, $3, $7, $5, $8, $9, $10, $11, $12::jsonb, $6 FROM pattern
  RETURNING id, pattern_id`;

/** A connection and the statement together have a second. */
export class PgErrorStore extends ErrorStore {
  private readonly logger = new Logger(PgErrorStore.name);
  private readonly pool: Pool;
  private readonly counts = new Map<string, number>();

  constructor(databaseUrl: string) {
    super();
    this.pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'coocook-errors',
      max: CONNECTIONS,
      connectionTimeoutMillis: LIMIT_MS,
      statement_timeout: LIMIT_MS,
    });
    // Without a listener a lost idle connection would end the process; the next error opens a new one.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'An idle connection was lost'));
  }

  async record(error: ErrorRecord): Promise<StoredError> {
    try {
      const stored = await this.insert(error, performance.now() + LIMIT_MS);
      this.counts.set(keyOf(error.severity, error.source), this.stored(error.severity, error.source) + 1);
      return stored;
    } catch (failure) {
      if (isOurMistake(failure)) throw failure;
      throw errorNotStored();
    }
  }

  stored(severity: Severity, source: ErrorSource): number {
    return this.counts.get(keyOf(severity, source)) ?? 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async insert(error: ErrorRecord, deadline: number): Promise<StoredError> {
    const client = await this.pool.connect();
    // A server that hangs cannot enforce its own limit.
    const query_timeout = Math.max(1, Math.ceil(deadline - performance.now()));
    const query: QueryConfig & { query_timeout: number } = {
      text: RECORD,
      values: valuesOf(error),
      query_timeout,
    };
    try {
      const { rows } = await client.query<{ id: string; pattern_id: number }>(query);
      client.release();
      const [row] = rows;
      if (!row) throw new Error('Nothing was inserted');
      return { id: Number(row.id), patternId: row.pattern_id };
    } catch (failure) {
      // It may still be busy with what nobody waits for any more.
      client.release(true);
      throw failure;
    }
  }
}

function keyOf(severity: Severity, source: ErrorSource): string {
  return `${severity} ${source}`;
}

/** The server has answered, and would refuse the same statement again; anything else is a matter of time. */
function isOurMistake(failure: unknown): boolean {
  return failure instanceof DatabaseError && !isDatabaseUnavailable(failure) && !isRetryable(failure);
}

function valuesOf(error: ErrorRecord): unknown[] {
  const { errorType, pattern, occurredAt } = error;
  return [
    createHash('sha256').update(`${errorType}\0${pattern}`).digest(),
    new Date(Math.floor(occurredAt.getTime() / HOUR_MS) * HOUR_MS),
    errorType,
    pattern,
    severityNumber(error.severity),
    occurredAt,
    error.message,
    error.source,
    error.projectId,
    error.requestId,
    error.stackTrace,
    JSON.stringify(error.context),
  ];
}
