import { BookingsJobsModule } from '@coocook/bookings';
import { IdentityJobsModule } from '@coocook/identity';
import { ErrorsJobsModule, MonitoringModule, PgErrorStore, QueuedErrorReports } from '@coocook/monitoring';
import { ClockModule, inTrace, loggerOptions } from '@coocook/process-kit';
import {
  DatabaseModule,
  JobsModule,
  migrationNames,
  poolStateOf,
  ProblemFilter,
  ScheduledJobs,
} from '@coocook/server-kit';
import type { Settings } from '@coocook/settings';
import { SubscriptionsJobsModule } from '@coocook/subscriptions';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';

export interface WorkerOptions {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** Connected, and closed by whoever made it. */
  readonly dataSource: DataSource;
}

/** The jobs of every context, composed. A further context with jobs is one more line in `imports`. */
@Module({})
export class WorkerModule {
  static forRoot({ settings, databaseUrl, dataSource }: WorkerOptions): DynamicModule {
    const errorStore = new PgErrorStore(databaseUrl);
    const errorReports = new QueuedErrorReports(errorStore, settings.monitoring);
    const jobs = ScheduledJobs.in(databaseUrl, errorReports, inTrace);
    return {
      module: WorkerModule,
      imports: [
        ClockModule,
        LoggerModule.forRoot(loggerOptions(settings)),
        DatabaseModule.forRoot(dataSource),
        JobsModule.forRoot(jobs),
        IdentityJobsModule,
        SubscriptionsJobsModule,
        BookingsJobsModule,
        ErrorsJobsModule.forRoot({ retentionDays: settings.errorRetentionDays }),
        MonitoringModule.forRoot({
          isOn: settings.monitoring,
          databaseUrl,
          migrations: () => migrationNames(dataSource),
          pool: () => poolStateOf(dataSource),
          redis: null,
          jobs: () => jobs.figures(),
          errorStore,
          errorReports,
          allowRestart: false,
          restart: null,
        }),
      ],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
