import { ScheduledJobs } from '@coocook/server-kit';
import { Module } from '@nestjs/common';
import { CancelSubscription } from './application/cancel-subscription';
import { Entitlements } from './application/entitlements';
import { ExpireSubscriptions } from './application/expire-subscriptions';
import { GrantSubscription } from './application/grant-subscription';
import { RevenueQueries } from './application/revenue.queries';
import { RevokeSubscription } from './application/revoke-subscription';
import { StartSubscription } from './application/start-subscription';
import { SubscriptionQueries } from './application/subscription.queries';
import { SubscriptionRepository } from './application/subscription.repository';
import { SubscriptionsApi } from './application/subscriptions.api';
import { AdminSubscriptionsController } from './http/admin-subscriptions.controller';
import { PlatformController } from './http/platform.controller';
import { SqlRevenueQueries } from './infrastructure/sql-revenue.queries';
import { SqlSubscriptionQueries } from './infrastructure/sql-subscription.queries';
import { TypeormSubscriptionRepository } from './infrastructure/typeorm-subscription.repository';

@Module({
  controllers: [PlatformController, AdminSubscriptionsController],
  providers: [
    { provide: SubscriptionQueries, useClass: SqlSubscriptionQueries },
    { provide: SubscriptionRepository, useClass: TypeormSubscriptionRepository },
    { provide: RevenueQueries, useClass: SqlRevenueQueries },
    StartSubscription,
    CancelSubscription,
    GrantSubscription,
    RevokeSubscription,
    Entitlements,
    SubscriptionsApi,
  ],
  exports: [Entitlements, SubscriptionsApi],
})
export class SubscriptionsModule {}

const FIVE_MINUTES = 300;

/** What is done about subscriptions when nobody asks; for the process that does the jobs. */
@Module({
  providers: [
    { provide: SubscriptionRepository, useClass: TypeormSubscriptionRepository },
    ExpireSubscriptions,
  ],
})
export class SubscriptionsJobsModule {
  constructor(jobs: ScheduledJobs, expire: ExpireSubscriptions) {
    jobs.every(FIVE_MINUTES, 'expire-subscriptions', (signal) => expire.execute(signal));
  }
}
