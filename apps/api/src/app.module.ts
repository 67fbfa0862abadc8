import { BookingsJobsModule, BookingsModule, ChefCalendarsModule } from '@coocook/bookings';
import { ChefsModule } from '@coocook/chefs';
import { AccountFacts, IdentityJobsModule, IdentityModule } from '@coocook/identity';
import {
  ErrorsJobsModule,
  ErrorsModule,
  MonitoringModule,
  PgErrorStore,
  QueuedErrorReports,
} from '@coocook/monitoring';
import { ClockModule, inTrace, loggerOptions } from '@coocook/process-kit';
import {
  CountedRateLimits,
  DatabaseModule,
  JobsModule,
  migrationNames,
  poolStateOf,
  ProblemFilter,
  ProblemValidationPipe,
  RateLimitsModule,
  RequestShapeInterceptor,
  ScheduledJobs,
} from '@coocook/server-kit';
import type { Settings } from '@coocook/settings';
import { SubscriptionsJobsModule, SubscriptionsModule } from '@coocook/subscriptions';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { quotasOf } from './config/quotas';
import { KnownAccountFacts } from './known-account-facts';

/** What a process brings along: checked settings, and what was started before the application. */
export interface AppOptions {
  readonly settings: Settings;
  /** Of `settings`, or the one that was generated. */
  readonly secretKeys: readonly string[];
  readonly databaseUrl: string;
  /** Connected, and closed by whoever made it. */
  readonly dataSource: DataSource;
  /** Starts to drain and ends the process. */
  readonly restart: () => void;
  /** How long storing one error may take, in milliseconds; a second. */
  readonly errorLimitMs?: number;
}

/** The contexts of the platform, composed. A further service is one more line in `imports`. */
@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    const { settings, secretKeys, databaseUrl, dataSource, restart } = options;
    const [secretKey = ''] = secretKeys;
    const { redisUrl } = settings;
    const rateLimits = new CountedRateLimits({ quotas: quotasOf(settings), secretKey, redisUrl });
    const errorStore = new PgErrorStore(databaseUrl, options.errorLimitMs);
    const errorReports = new QueuedErrorReports(errorStore, settings.monitoring);
    const jobs = ScheduledJobs.in(databaseUrl, errorReports, inTrace);
    return {
      module: AppModule,
      imports: [
        ClockModule,
        LoggerModule.forRoot(loggerOptions(settings)),
        DatabaseModule.forRoot(dataSource),
        RateLimitsModule.forRoot(rateLimits),
        JobsModule.forRoot(jobs),
        IdentityModule.forRoot({
          secretKeys,
          demoMode: settings.demoMode,
          secureCookies: settings.publicUrl.startsWith('https:'),
          issuer: settings.publicUrl,
          passwordAge: { policy: settings.passwordAgePolicy, maxDays: settings.passwordMaxAgeDays },
          lockout: { failures: settings.lockoutFailures, hours: settings.lockoutHours },
          imports: [ChefsModule, SubscriptionsModule],
          accountFacts: { provide: AccountFacts, useClass: KnownAccountFacts },
        }),
        SubscriptionsModule,
        // Binds the chefs' port `Occupancy` to the bookings, which chefs must not know.
        ChefCalendarsModule,
        ChefsModule,
        IdentityJobsModule,
        SubscriptionsJobsModule,
        BookingsJobsModule,
        BookingsModule.forRoot({ maxPendingBookings: settings.maxPendingBookings }),
        ErrorsJobsModule.forRoot({ retentionDays: settings.errorRetentionDays }),
        ErrorsModule.forRoot({ ingestKey: settings.ingestKey }),
        MonitoringModule.forRoot({
          isOn: settings.monitoring,
          databaseUrl,
          migrations: () => migrationNames(dataSource),
          pool: () => poolStateOf(dataSource),
          redis: redisUrl === null ? null : () => rateLimits.isShared(),
          jobs: () => jobs.figures(),
          errorStore,
          errorReports,
          allowRestart: settings.allowRestart,
          restart,
        }),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: RequestShapeInterceptor },
        { provide: APP_PIPE, useClass: ProblemValidationPipe },
      ],
    };
  }
}
