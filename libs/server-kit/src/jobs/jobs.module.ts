import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduledJobs } from './scheduled-jobs';

/** Gives every context the list that it enters its jobs in. Nothing runs until `ScheduledJobs.start`. */
@Module({})
export class JobsModule {
  static forRoot(jobs: ScheduledJobs): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: ScheduledJobs, useValue: jobs }],
      exports: [ScheduledJobs],
    };
  }
}
