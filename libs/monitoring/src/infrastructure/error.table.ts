import { SEVERITIES, type JsonObject, type Severity } from '@coocook/kernel';
import { EntitySchema } from 'typeorm';
import type { ErrorView, PatternView } from '../application/errors.queries';
import type { PatternStatus } from '../application/error-patterns';
import type { ErrorSource } from '../domain/error-record';

export interface ErrorRow {
  /** `bigint`, which node-postgres gives as text. */
  readonly id: string;
  readonly pattern_id: number;
  readonly error_type: string;
  readonly message: string;
  /** 1 low to 4 critical, so that the worst is the greatest. */
  readonly severity: number;
  readonly source: ErrorSource;
  readonly project_id: string | null;
  readonly request_id: string | null;
  readonly stack_trace: string | null;
  readonly context: JsonObject;
  readonly occurred_at: Date;
}

export interface ErrorPatternRow {
  readonly id: number;
  /** SHA-256 of the type, a NUL and the pattern. */
  readonly fingerprint: Buffer;
  readonly error_type: string;
  readonly pattern: string;
  readonly count: string;
  readonly severity: number;
  readonly status: PatternStatus;
  readonly resolved_at: Date | null;
  readonly times_reopened: number;
  readonly first_seen: Date;
  readonly last_seen: Date;
}

/** How many errors of a pattern an hour had; the hour is told by its first moment. */
interface ErrorHourRow {
  readonly fingerprint: Buffer;
  readonly hour: Date;
  readonly count: number;
}

/** Whoever numbers its own reports. */
interface ErrorReporterRow {
  readonly id: string;
  /** The last number that was recorded. */
  readonly last_report: number;
  readonly last_seen: Date;
}

export const errorTable = new EntitySchema<ErrorRow>({
  name: 'monitoring.error',
  schema: 'monitoring',
  tableName: 'errors',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    pattern_id: { type: 'integer' },
    error_type: { type: 'text' },
    message: { type: 'text' },
    severity: { type: 'smallint' },
    source: { type: 'text' },
    project_id: { type: 'text', nullable: true },
    request_id: { type: 'text', nullable: true },
    stack_trace: { type: 'text', nullable: true },
    context: { type: 'jsonb' },
    occurred_at: { type: 'timestamptz' },
  },
});

export const errorPatternTable = new EntitySchema<ErrorPatternRow>({
  name: 'monitoring.error_pattern',
  schema: 'monitoring',
  tableName: 'error_patterns',
  columns: {
    id: { type: 'integer', primary: true },
    fingerprint: { type: 'bytea' },
    error_type: { type: 'text' },
    pattern: { type: 'text' },
    count: { type: 'bigint' },
    severity: { type: 'smallint' },
    status: { type: 'text' },
    resolved_at: { type: 'timestamptz', nullable: true },
    times_reopened: { type: 'integer' },
    first_seen: { type: 'timestamptz' },
    last_seen: { type: 'timestamptz' },
  },
});

export const errorHourTable = new EntitySchema<ErrorHourRow>({
  name: 'monitoring.error_hour',
  schema: 'monitoring',
  tableName: 'error_hours',
  columns: {
    fingerprint: { type: 'bytea', primary: true },
    hour: { type: 'timestamptz', primary: true },
    count: { type: 'integer' },
  },
});

export const errorReporterTable = new EntitySchema<ErrorReporterRow>({
  name: 'monitoring.error_reporter',
  schema: 'monitoring',
  tableName: 'error_reporters',
  columns: {
    id: { type: 'uuid', primary: true },
    last_report: { type: 'integer' },
    last_seen: { type: 'timestamptz' },
  },
});

export function severityNumber(severity: Severity): number {
  return SEVERITIES.indexOf(severity) + 1;
}

export function severityFrom(number: number): Severity {
  return SEVERITIES[number - 1] ?? 'low';
}

export function toErrorView(row: ErrorRow): ErrorView {
  return {
    id: Number(row.id),
    patternId: row.pattern_id,
    errorType: row.error_type,
    message: row.message,
    severity: severityFrom(row.severity),
    source: row.source,
    projectId: row.project_id,
    requestId: row.request_id,
    stackTrace: row.stack_trace,
    context: row.context,
    occurredAt: row.occurred_at,
  };
}

export function toPatternView(row: ErrorPatternRow, trend: readonly number[]): PatternView {
  return {
    id: row.id,
    errorType: row.error_type,
    pattern: row.pattern,
    count: Number(row.count),
    severity: severityFrom(row.severity),
    status: row.status,
    timesReopened: row.times_reopened,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    trend,
  };
}
