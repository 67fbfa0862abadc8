import { ErrorReports, Outcomes } from '@coocook/kernel';
import { ScheduledJobs } from '@coocook/server-kit';
import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { ChangePatternStatus } from './application/change-pattern-status';
import { DatabaseProbe } from './application/database-probe';
import { ErrorPatterns } from './application/error-patterns';
import { ErrorStore } from './application/error-store';
import { ERRORS_OPTIONS, type ErrorsOptions } from './application/errors-options';
import { ErrorsQueries } from './application/errors.queries';
import { LogError } from './application/log-error';
import { Metrics } from './application/metrics';
import { MONITORING_OPTIONS, type MonitoringOptions } from './application/monitoring-options';
import { OldErrors } from './application/old-errors';
import { Readiness } from './application/readiness';
import { RecentTraffic } from './application/recent-traffic';
import { RemoveOldErrors } from './application/remove-old-errors';
import { ErrorPatternsController } from './http/error-patterns.controller';
import { ErrorsController } from './http/errors.controller';
import { HealthController } from './http/health.controller';
import { LiveController } from './http/live.controller';
import { MetricsReportsController } from './http/metrics-reports.controller';
import { MetricsController } from './http/metrics.controller';
import { ReadinessCheck } from './http/readiness-check';
import { ReadinessController } from './http/readiness.controller';
import { RestartController } from './http/restart.controller';
import { IntervalSampler } from './infrastructure/interval-sampler';
import { PgDatabaseProbe } from './infrastructure/pg-database-probe';
import { PrometheusMetrics } from './infrastructure/prometheus-metrics';
import { PrometheusOutcomes } from './infrastructure/prometheus-outcomes';
import { recordHttpMetrics } from './infrastructure/record-http-metrics';
import { RequestMetrics } from './infrastructure/request-metrics';
import { SqlErrorPatterns } from './infrastructure/sql-error-patterns';
import { SqlErrorsQueries } from './infrastructure/sql-errors.queries';
import { SqlOldErrors } from './infrastructure/sql-old-errors';

/** Where operators look, and so outside of any global prefix. */
export const ROOT_PATHS = ['health', 'health/restart', 'ready', 'metrics'] as const;

/**
 * Health, readiness and metrics. It counts HTTP answers by itself, from the start of the module on. `ROOT_PATHS`
 * belong at the root: exclude them from a global prefix.
 * Needs a `Clock` and a `UnitOfWork` from global modules.
 */
@Module({})
export class MonitoringModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly requests: RequestMetrics,
  ) {}

  static forRoot(options: MonitoringOptions): DynamicModule {
    const registry = new Registry();
    return {
      module: MonitoringModule,
      // PrometheusModule builds MetricsController, which needs Metrics from here.
      global: true,
      imports: [
        TerminusModule.forRoot({ logger: false }),
        PrometheusModule.register({
          path: 'metrics',
          controller: MetricsController,
          defaultMetrics: { enabled: true, config: { register: registry } },
        }),
      ],
      controllers: [
        HealthController,
        ReadinessController,
        MetricsReportsController,
        ...(options.restart ? [LiveController, RestartController] : []),
      ],
      providers: [
        { provide: MONITORING_OPTIONS, useValue: options },
        { provide: Registry, useValue: registry },
        { provide: ErrorStore, useValue: options.errorStore },
        { provide: ErrorReports, useValue: options.errorReports },
        { provide: DatabaseProbe, useClass: PgDatabaseProbe },
        { provide: Metrics, useClass: PrometheusMetrics },
        { provide: Outcomes, useClass: PrometheusOutcomes },
        IntervalSampler,
        Readiness,
        ReadinessCheck,
        RecentTraffic,
        RequestMetrics,
      ],
      exports: [ErrorReports, ErrorStore, Metrics, Outcomes, Readiness],
    };
  }

  onModuleInit(): void {
    recordHttpMetrics(this.adapterHost.httpAdapter.getInstance<FastifyInstance>(), this.requests);
  }
}

/**
 * Errors over HTTP, for the process that people sign in to. Needs `MonitoringModule`, the `AuditTrail` and the sign-in of
 * identity, and a `Clock`, all global.
 */
@Module({})
export class ErrorsModule {
  static forRoot(options: ErrorsOptions): DynamicModule {
    return {
      module: ErrorsModule,
      controllers: [ErrorsController, ErrorPatternsController],
      providers: [
        { provide: ERRORS_OPTIONS, useValue: options },
        { provide: ErrorsQueries, useClass: SqlErrorsQueries },
        { provide: ErrorPatterns, useClass: SqlErrorPatterns },
        LogError,
        ChangePatternStatus,
      ],
    };
  }
}

const HOUR = 3600;
const RETENTION_DAYS = Symbol('RETENTION_DAYS');

/** Forgets errors that are older than so many days; for the process that does the jobs. */
@Module({})
export class ErrorsJobsModule {
  constructor(jobs: ScheduledJobs, errors: RemoveOldErrors, @Inject(RETENTION_DAYS) days: number) {
    jobs.every(HOUR, 'remove-old-errors', (signal) => errors.execute(days, signal));
  }

  static forRoot({ retentionDays }: { readonly retentionDays: number }): DynamicModule {
    return {
      module: ErrorsJobsModule,
      providers: [
        { provide: RETENTION_DAYS, useValue: retentionDays },
        { provide: OldErrors, useClass: SqlOldErrors },
        RemoveOldErrors,
      ],
    };
  }
}
