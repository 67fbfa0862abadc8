export type { MonitoringOptions, PoolState } from './application/monitoring-options';
export { Readiness } from './application/readiness';
export { MonitoringModule } from './monitoring.module';
