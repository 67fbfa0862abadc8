import { BookingsJobsModule } from '@coocook/bookings';
import { IdentityJobsModule } from '@coocook/identity';
import { MonitoringModule } from '@coocook/monitoring';
import { ClockModule, loggerOptions } from '@coocook/process-kit';
import { DatabaseModule, JobsModule, poolStateOf, ProblemFilter, ScheduledJobs } from '@coocook/server-kit';
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
    const jobs = ScheduledJobs.in(databaseUrl);
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
        MonitoringModule.forRoot({
          databaseUrl,
          pool: () => poolStateOf(dataSource),
          redis: null,
          jobs: () => jobs.figures(),
          allowRestart: false,
          restart: null,
        }),
      ],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
