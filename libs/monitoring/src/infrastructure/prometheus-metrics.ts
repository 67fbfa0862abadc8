import { Inject, Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Metrics, type Figures, type MetricDescription } from '../application/metrics';
import {
  MONITORING_OPTIONS,
  type MonitoringOptions,
  type PoolState,
} from '../application/monitoring-options';
import { derivedMetrics } from './derived-metrics';
import { addErrorMetrics } from './error-metrics';
import { addJobMetrics } from './job-metrics';
import { RequestMetrics } from './request-metrics';

/**
 * Gauges of prom-client that are left out: those named `_total`, a suffix kept for counters, only sum the same name
 * without it; the last has no line while nothing is under way, and `nodejs_active_resources` says it anyway.
 */
const LEFT_OUT = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
  'nodejs_active_requests',
];

/** How the text introduces a metric. */
const HEADING = /^# HELP (\S+) (.*)\n# TYPE \1 (\w+)$/gm;

@Injectable()
export class PrometheusMetrics extends Metrics {
  constructor(
    private readonly registry: Registry,
    private readonly requests: RequestMetrics,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
  ) {
    super();
    for (const name of LEFT_OUT) registry.removeSingleMetric(name);
    addPoolGauges(registry, options.pool);
    addJobMetrics(registry, options.jobs);
    addErrorMetrics(registry, options.errorStore, options.errorReports);
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

  async catalogue(): Promise<readonly MetricDescription[]> {
    const headings = (await this.withDerived()).matchAll(HEADING);
    return [...headings].map(([, name = '', help = '', type = '']) => {
      const metric = this.registry.getSingleMetric(name) as
        { readonly labelNames?: readonly string[] } | undefined;
      return { name, type, labels: metric?.labelNames ?? [], help };
    });
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
