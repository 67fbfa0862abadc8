export { Metrics, type MetricDescription } from './application/metrics';
export type { JobState, MonitoringOptions, PoolState } from './application/monitoring-options';
export { Readiness } from './application/readiness';
export { PgErrorStore } from './infrastructure/pg-error-store';
export { QueuedErrorReports } from './infrastructure/queued-error-reports';
export { ErrorsJobsModule, ErrorsModule, MonitoringModule, ROOT_PATHS } from './monitoring.module';
