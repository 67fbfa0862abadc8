import type { ErrorReports } from '@coocook/kernel';
import type { ErrorStore } from './error-store';

/** Connections of the main database pool at one moment; `waiting` counts requests that wait for one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Of one background job, since the process started. */
export interface JobState {
  readonly name: string;
  readonly runs: number;
  readonly failures: number;
  /** Spent in all runs together. */
  readonly seconds: number;
  /** That the oldest due run has waited; null when it could not be found out. */
  readonly oldestWaitingSeconds: number | null;
}

/** What the composing process tells this context. */
export interface MonitoringOptions {
  /** Whether anything is counted and sampled (`MONITORING`); health and readiness are there in any case. */
  readonly isOn: boolean;
  /** `postgresql://…`; readiness opens one connection of its own to it. */
  readonly databaseUrl: string;
  /** Names of the migrations that this build needs applied; read whenever readiness is asked for. */
  readonly migrations: () => readonly string[];
  /** Read at every scrape. */
  readonly pool: () => PoolState;
  /** Whether Redis answers; null where none is in use. Asked at every scrape. */
  readonly redis: (() => Promise<boolean>) | null;
  /** Read at every scrape and for reports of health; empty where no jobs are done. Answers soon and never rejects. */
  readonly jobs: () => Promise<readonly JobState[]>;
  readonly errorStore: ErrorStore;
  /** Closes the store when it is closed itself. */
  readonly errorReports: ErrorReports & { readonly dropped: number; readonly pending: number };
  /** Whether an administrator may restart the process over HTTP (`ALLOW_RESTART`). */
  readonly allowRestart: boolean;
  /**
   * Starts to drain and then exits 0; must return at once, for the answer is sent after it. Null for a process that
   * nobody can sign in to: it has no routes for administrators.
   */
  readonly restart: (() => void) | null;
}

export const MONITORING_OPTIONS = Symbol('MONITORING_OPTIONS');
