import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Severity } from '@coocook/kernel';
import { isDatabaseUnavailable, isRetryable } from '@coocook/server-kit';
import { Logger } from '@nestjs/common';
import { Pool, type QueryConfig } from 'pg';
import { ErrorStore, type ReportNumber, type StoredError } from '../application/error-store';
import { KEPT_WHOLE_AN_HOUR, type ErrorRecord, type ErrorSource } from '../domain/error-record';
import { errorNotStored } from '../domain/monitoring.errors';
import { BUSY_HOURS, severityOf } from '../domain/severity';
import { severityNumber } from './error.table';

/** Of its own: a crowded main pool must not hide what went wrong, nor errors crowd it. */
const CONNECTIONS = 2;
const LIMIT_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Such as ECONNRESET, and not Node's own, such as ERR_INVALID_ARG_TYPE. */
const SYSTEM_ERROR = /^E[A-Z]+$/;

/** `severityOf` in SQL, where alone the hour's count is known. */
const RAISED = BUSY_HOURS.map(
  (count) => `CASE WHEN hour.count >= ${count} THEN ${severityNumber(severityOf('low', count))} END`,
).join(', ');

/**
 * One statement, so that nobody sees half of it. Rivals wait for each other's row, always the reporter's first, then the
 * hour's and then the pattern's, so that they cannot deadlock. A report that is sent again finds its number and stops.
 * A known pattern brings its id along, for a sequence would lose one each time.
 */
const RECORD = `
  WITH reporter AS (
    INSERT INTO monitoring.error_reporters AS r (id, last_report, last_seen)
    SELECT $13::uuid, $14::integer, $6::timestamptz WHERE $13::uuid IS NOT NULL
    ON CONFLICT (id) DO UPDATE SET last_report = excluded.last_report, last_seen = excluded.last_seen
      WHERE r.last_report < excluded.last_report
    RETURNING id
  ), hour AS (
    INSERT INTO monitoring.error_hours AS h (fingerprint, hour, count)
    SELECT $1::bytea, $2::timestamptz, 1 WHERE $13::uuid IS NULL OR EXISTS (SELECT FROM reporter)
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
  SELECT
    id, $3, $7, $5, $8::text, $9, $10,
    CASE WHEN hour.count <= ${KEPT_WHOLE_AN_HOUR} THEN $11 END,
    CASE WHEN hour.count <= ${KEPT_WHOLE_AN_HOUR} THEN $12::jsonb ELSE '{}' END,
    $6
  FROM pattern, hour
  WHERE hour.count <= ${KEPT_WHOLE_AN_HOUR} OR $13::uuid IS NULL
  RETURNING id, pattern_id`;

/** Finding a connection and the statement together have a second. */
export class PgErrorStore extends ErrorStore {
  private readonly logger = new Logger(PgErrorStore.name);
  private readonly pool: Pool;
  private readonly counts = new Map<string, number>();
  private isAway = false;

  /** `limitMs`: how long storing one error may take. */
  constructor(
    databaseUrl: string,
    private readonly limitMs = LIMIT_MS,
  ) {
    super();
    this.pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'coocook-errors',
      max: CONNECTIONS,
      // Kept open: what goes wrong when the server has no connection left for newcomers must not be lost.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: limitMs,
      statement_timeout: limitMs,
    });
    // Without a listener a lost idle connection would end the process; the next error opens a new one.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'An idle connection was lost'));
    // So would one that is lost in use: its statement is told too, but a client may hear of it before.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async record(error: ErrorRecord): Promise<StoredError> {
    const stored = await this.write(error, null);
    if (!stored) throw new Error('Nothing was inserted');
    return stored;
  }

  async recordOwn(error: ErrorRecord, report: ReportNumber): Promise<void> {
    await this.write(error, report);
  }

  stored(severity: Severity, source: ErrorSource): number {
    return this.counts.get(keyOf(severity, source)) ?? 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async write(error: ErrorRecord, report: ReportNumber | null): Promise<StoredError | null> {
    try {
      const stored = await this.insert(error, report, performance.now() + this.limitMs);
      this.counts.set(keyOf(error.severity, error.source), this.stored(error.severity, error.source) + 1);
      if (this.isAway) this.logger.warn('Errors are stored again');
      this.isAway = false;
      return stored;
    } catch (failure) {
      // Anything else would fail again, however often it was tried.
      if (!isOutage(failure)) throw failure;
      if (!this.isAway) this.logger.warn({ err: failure }, 'Errors cannot be stored');
      this.isAway = true;
      throw errorNotStored(failure);
    }
  }

  /** Null for an error of our own that was only counted, or recorded before. */
  private async insert(
    error: ErrorRecord,
    report: ReportNumber | null,
    deadline: number,
  ): Promise<StoredError | null> {
    const client = await this.pool.connect();
    // A server that hangs cannot enforce its own limit.
    const query_timeout = Math.max(1, Math.ceil(deadline - performance.now()));
    const query: QueryConfig & { query_timeout: number } = {
      text: RECORD,
      values: [...valuesOf(error), report?.reporter ?? null, report?.number ?? null],
      query_timeout,
    };
    try {
      const { rows } = await client.query<{ id: string; pattern_id: number }>(query);
      client.release();
      const [row] = rows;
      return row ? { id: Number(row.id), patternId: row.pattern_id } : null;
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

/** Whatever happens to a socket here happens to one of the database's. */
function isOutage(failure: unknown): boolean {
  const { code } = (failure ?? {}) as { readonly code?: unknown };
  return isDatabaseUnavailable(failure) || isRetryable(failure) || SYSTEM_ERROR.test(String(code));
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
