import { Clock, SEVERITIES, type Severity } from '@coocook/kernel';
import { containing, querySlice, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import {
  ErrorsQueries,
  type ErrorSearch,
  type ErrorSummary,
  type ErrorView,
  type PatternOrder,
  type PatternSearch,
  type PatternView,
  type Sliced,
} from '../application/errors.queries';
import { PATTERN_STATUSES, type PatternStatus } from '../application/error-patterns';
import {
  severityNumber,
  toErrorView,
  toPatternView,
  type ErrorPatternRow,
  type ErrorRow,
} from './error.table';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const WEEK_HOURS = 168;

const ORDER_BY: Readonly<Record<PatternOrder, string>> = {
  '-last_seen': 'last_seen DESC, id DESC',
  '-count': 'count DESC, id DESC',
  '-severity': 'severity DESC, last_seen DESC, id DESC',
};

interface HourCount {
  readonly fingerprint: Buffer;
  readonly hour: Date;
  readonly count: number;
}

@Injectable()
export class SqlErrorsQueries extends ErrorsQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async recent(search: ErrorSearch): Promise<Sliced<ErrorView>> {
    const { where, parameters, demand } = conditions();
    demand(search.errorType, (p) => `error_type = ${p}`);
    demand(search.severity && severityNumber(search.severity), (p) => `severity = ${p}`);
    demand(search.projectId, (p) => `project_id = ${p}`);
    demand(search.patternId, (p) => `pattern_id = ${p}`);
    demand(search.text && containing(search.text), (p) => `message ILIKE ${p}`);
    const { limit, offset } = search;
    const { manager } = this.unitOfWork;
    const source = `FROM monitoring.errors WHERE ${['true', ...where].join(' AND ')}`;
    // Counted apart, for rows are wide: the page alone is read, along its index.
    const rows = await manager.query<ErrorRow[]>(
      `SELECT * ${source} ORDER BY occurred_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`,
      parameters,
    );
    const [{ total }] = await manager.query<[{ total: number }]>(
      `SELECT count(*)::int AS total ${source}`,
      parameters,
    );
    return { rows: rows.map(toErrorView), total, limit, offset };
  }

  async patterns(search: PatternSearch): Promise<Sliced<PatternView>> {
    const { where, parameters, demand } = conditions();
    demand(search.errorType, (p) => `error_type = ${p}`);
    demand(search.severity && severityNumber(search.severity), (p) => `severity = ${p}`);
    demand(search.status, (p) => `status = ${p}`);
    demand(search.text && containing(search.text), (p) => `(pattern ILIKE ${p} OR error_type ILIKE ${p})`);
    const orderBy = ORDER_BY[search.order];
    const sql = { columns: '*', from: 'monitoring.error_patterns', where, orderBy, parameters };
    const { rows, total } = await querySlice<ErrorPatternRow>(this.unitOfWork.manager, sql, search);
    const views = await this.withTrends(rows, DAY_HOURS);
    return { rows: views, total, limit: search.limit, offset: search.offset };
  }

  async patternOf(id: number): Promise<PatternView | null> {
    const rows = await this.unitOfWork.manager.query<ErrorPatternRow[]>(
      'SELECT * FROM monitoring.error_patterns WHERE id = $1',
      [id],
    );
    const [view] = await this.withTrends(rows, WEEK_HOURS);
    return view ?? null;
  }

  async summary(): Promise<ErrorSummary> {
    const hours = this.lastHours(DAY_HOURS);
    const [row] = await this.unitOfWork.manager.query<[SummaryRow]>(
      `SELECT
         (SELECT coalesce(sum(count), 0) FROM monitoring.error_hours)::float AS total,
         (SELECT json_object_agg(status, patterns) FROM
           (SELECT status, count(*) AS patterns FROM monitoring.error_patterns GROUP BY status) AS s) AS patterns,
         (SELECT json_object_agg(severity, errors) FROM
           (SELECT severity, sum(h.count) AS errors FROM monitoring.error_hours h
            JOIN monitoring.error_patterns USING (fingerprint) WHERE hour >= $1 GROUP BY severity)
           AS s) AS severities,
         (SELECT json_object_agg((extract(epoch FROM hour) * 1000)::bigint, errors) FROM
           (SELECT hour, sum(count) AS errors FROM monitoring.error_hours WHERE hour >= $1 GROUP BY hour)
           AS s) AS hours`,
      [new Date(hours[0] ?? 0)],
    );
    const { total, patterns, severities, hours: counts } = row;
    return {
      total,
      trend: hours.map((hour) => counts?.[hour] ?? 0),
      patterns: record(PATTERN_STATUSES, (status) => patterns?.[status] ?? 0),
      bySeverity: record(SEVERITIES, (severity) => severities?.[severityNumber(severity)] ?? 0),
    };
  }

  private async withTrends(
    rows: readonly ErrorPatternRow[],
    length: number,
  ): Promise<readonly PatternView[]> {
    const hours = this.lastHours(length);
    const counts = await this.unitOfWork.manager.query<HourCount[]>(
      `SELECT fingerprint, hour, count FROM monitoring.error_hours
       WHERE fingerprint = ANY ($1::bytea[]) AND hour >= $2`,
      [rows.map(({ fingerprint }) => fingerprint), new Date(hours[0] ?? 0)],
    );
    const known = new Map(
      counts.map(({ fingerprint, hour, count }) => [keyOf(fingerprint, hour.getTime()), count]),
    );
    return rows.map((row) => {
      const trend = hours.map((hour) => known.get(keyOf(row.fingerprint, hour)) ?? 0);
      return toPatternView(row, trend);
    });
  }

  /** The first moments of so many hours of the clock, in milliseconds, the oldest first and the running one last. */
  private lastHours(length: number): readonly number[] {
    const running = Math.floor(this.clock.now().getTime() / HOUR_MS);
    return Array.from({ length }, (_, index) => (running - length + 1 + index) * HOUR_MS);
  }
}

/** Null where there is no row to count. */
interface SummaryRow {
  readonly total: number;
  readonly patterns: Readonly<Partial<Record<PatternStatus, number>>> | null;
  readonly severities: Readonly<Record<number, number>> | null;
  readonly hours: Readonly<Record<number, number>> | null;
}

interface Conditions {
  readonly where: string[];
  readonly parameters: unknown[];
  readonly demand: (value: unknown, condition: (parameter: string) => string) => void;
}

function conditions(): Conditions {
  const where: string[] = [];
  const parameters: unknown[] = [];
  return {
    where,
    parameters,
    demand: (value, condition) => {
      if (value === undefined) return;
      parameters.push(value);
      where.push(condition(`$${parameters.length}`));
    },
  };
}

function keyOf(fingerprint: Buffer, hour: number): string {
  return `${fingerprint.toString('base64')} ${hour}`;
}

function record<Key extends Severity | PatternStatus>(
  keys: readonly Key[],
  valueOf: (key: Key) => number,
): Readonly<Record<Key, number>> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, number>;
}
