import { Inject, Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Metrics, type Figures } from '../application/metrics';
import {
  MONITORING_OPTIONS,
  type MonitoringOptions,
  type PoolState,
} from '../application/monitoring-options';
import { derivedMetrics } from './derived-metrics';
import { addErrorMetrics } from './error-metrics';
import { addJobMetrics } from './job-metrics';
import { RequestMetrics } from './request-metrics';

/** Gauges that prom-client names `_total`, a suffix kept for counters; each only sums the same name without it. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

@Injectable()
export class PrometheusMetrics extends Metrics {
  constructor(
    private readonly registry: Registry,
    private readonly requests: RequestMetrics,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
  ) {
    super();
    for (const name of MISNAMED) registry.removeSingleMetric(name);
    addPoolGauges(registry, options.pool);
    addJobMetrics(registry, options.jobs);
    addErrorMetrics(registry, options.errorStore, () => options.errorReports.dropped);
    if (options.redis) addRedisGauge(registry, options.redis);
  }

  conventional(): Promise<string> {
    return this.registry.metrics();
  }

  async withDerived(): Promise<string> {
    // Both read their numbers before the first await, so no answer can come between them.
    const [base, figures] = await Promise.all([this.conventional(), this.figures()]);
    return `${base}\n${derivedMetrics(figures)}`;
  }

  async figures(): Promise<Figures> {
    return {
      errorRate: this.requests.errorRate(),
      dbConnections: this.options.pool().total,
      uptimeSeconds: process.uptime(),
      traffic: await this.requests.traffic(),
    };
  }
}

function addPoolGauges(registry: Registry, pool: () => PoolState): void {
  new Gauge({
    name: 'db_pool_connections',
    help: 'Open connections of the database pool by state: idle or used.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle } = pool();
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'used' }, total - idle);
    },
  });
  new Gauge({
    name: 'db_pool_pending_requests',
    help: 'Requests that wait for a connection of the database pool.',
    registers: [registry],
    collect() {
      this.set(pool().waiting);
    },
  });
}

function addRedisGauge(registry: Registry, isUp: () => Promise<boolean>): void {
  new Gauge({
    name: 'redis_up',
    help: 'Whether Redis answers: 0 while this process counts rate limits for itself.',
    registers: [registry],
    async collect() {
      this.set((await isUp()) ? 1 : 0);
    },
  });
}
