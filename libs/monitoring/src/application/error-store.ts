import type { Severity } from '@coocook/kernel';
import type { ErrorRecord, ErrorSource } from '../domain/error-record';

export interface StoredError {
  readonly id: number;
  readonly patternId: number;
}

export abstract class ErrorStore {
  /**
   * Keeps the error, counts it for its pattern and its hour, and opens a resolved pattern that comes back: all or
   * nothing, and right whoever else writes at the same time. MONITORING_ERROR_NOT_STORED after a second.
   */
  abstract record(error: ErrorRecord): Promise<StoredError>;

  /** Errors that this process has stored. */
  abstract stored(severity: Severity, source: ErrorSource): number;

  abstract close(): Promise<void>;
}
