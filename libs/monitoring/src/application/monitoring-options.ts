/** Connections of the main database pool at one moment; `waiting` counts requests that wait for one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What the composing process tells this context. */
export interface MonitoringOptions {
  /** `postgresql://…`; readiness opens one connection of its own to it. */
  readonly databaseUrl: string;
  /** Read at every scrape. */
  readonly pool: () => PoolState;
  /** Whether Redis answers; null where none is in use. Asked at every scrape. */
  readonly redis: (() => Promise<boolean>) | null;
  /** Whether an administrator may restart the process over HTTP (`ALLOW_RESTART`). */
  readonly allowRestart: boolean;
  /** Starts to drain and then exits 0; must return at once, for the answer is sent after it. */
  readonly restart: () => void;
}

export const MONITORING_OPTIONS = Symbol('MONITORING_OPTIONS');
