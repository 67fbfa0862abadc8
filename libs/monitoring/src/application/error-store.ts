import type { Severity } from '@coocook/kernel';
import type { ErrorRecord, ErrorSource } from '../domain/error-record';

export interface StoredError {
  readonly id: number;
  readonly patternId: number;
}

/** Tells a report from all others, so that one that is sent again is recorded once. */
export interface ReportNumber {
  /** A UUID of whoever sends reports, one after another. */
  readonly reporter: string;
  /** From 1, rising. */
  readonly number: number;
}

/**
 * Counts an error for its pattern and its hour, opens a resolved pattern that comes back, and keeps the error, at most
 * `KEPT_WHOLE_AN_HOUR` of a pattern whole: all or nothing, and right whoever else writes at the same time.
 * MONITORING_ERROR_NOT_STORED after a second, or when the database is away.
 */
export abstract class ErrorStore {
  /** One that others tell. */
  abstract record(error: ErrorRecord): Promise<StoredError>;

  /** One of our own; nothing happens when this number of its reporter, or a later one, was recorded before. */
  abstract recordOwn(error: ErrorRecord, report: ReportNumber): Promise<void>;

  /** Errors that this process has recorded. */
  abstract stored(severity: Severity, source: ErrorSource): number;

  abstract close(): Promise<void>;
}
