export { Metrics, type MetricDescription } from './application/metrics';
export type { JobState, MonitoringOptions, PoolState } from './application/monitoring-options';
export { Readiness } from './application/readiness';
export { MonitoringModule, ROOT_PATHS } from './monitoring.module';
