import type { Severity } from '@coocook/kernel';
import type { ErrorFacts } from '../domain/error-record';
import type { PatternStatus } from './error-patterns';

/** Part of a list: `limit` rows after the first `offset`. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

export interface Sliced<Row> extends Slice {
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly total: number;
}

export interface ErrorSearch extends Slice {
  readonly errorType?: string;
  readonly severity?: Severity;
  readonly projectId?: string;
  readonly patternId?: number;
  /** Contained in the message, in any case. */
  readonly text?: string;
}

export interface ErrorView extends ErrorFacts {
  readonly id: number;
  readonly patternId: number;
}

export const PATTERN_ORDERS = ['-last_seen', '-count', '-severity'] as const;
export type PatternOrder = (typeof PATTERN_ORDERS)[number];

export interface PatternSearch extends Slice {
  readonly errorType?: string;
  readonly severity?: Severity;
  readonly status?: PatternStatus;
  /** Contained in the pattern or the type, in any case. */
  readonly text?: string;
  readonly order: PatternOrder;
}

export interface PatternView {
  readonly id: number;
  readonly errorType: string;
  readonly pattern: string;
  /** Errors since `firstSeen`, the forgotten ones included. */
  readonly count: number;
  readonly severity: Severity;
  readonly status: PatternStatus;
  readonly timesReopened: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
  /** Errors an hour of the clock, the oldest first; the last is the hour that is running. */
  readonly trend: readonly number[];
}

export interface ErrorSummary {
  /** Errors of the time that is kept, with those that were only counted. */
  readonly total: number;
  /** Errors an hour: the running one and the 23 before it. */
  readonly trend: readonly number[];
  readonly patterns: Readonly<Record<PatternStatus, number>>;
  /** Errors in the hours of `trend`, by the severity of their patterns. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export abstract class ErrorsQueries {
  /** The newest first. */
  abstract recent(search: ErrorSearch): Promise<Sliced<ErrorView>>;

  /** With the trend of 24 hours. */
  abstract patterns(search: PatternSearch): Promise<Sliced<PatternView>>;

  /** With the trend of 168 hours; null when there is none of that id. */
  abstract patternOf(id: number): Promise<PatternView | null>;

  abstract summary(): Promise<ErrorSummary>;
}
