import { type DynamicModule, Module } from '@nestjs/common';
import { JOB_OPTIONS, ScheduledJobs, type JobOptions } from './scheduled-jobs';

/** Long for what a job does at a time, short for whoever waits for what a killed process had begun. */
const TIMES = { pollMs: 5_000, expireSeconds: 120, maintenanceSeconds: 60, retrySeconds: 10 };

/** Gives every context the list that it enters its jobs in. Nothing runs until `ScheduledJobs.start`. */
@Module({})
export class JobsModule {
  static forRoot({ databaseUrl }: Pick<JobOptions, 'databaseUrl'>): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: JOB_OPTIONS, useValue: { databaseUrl, ...TIMES } }, ScheduledJobs],
      exports: [ScheduledJobs],
    };
  }
}
