import { Module } from '@nestjs/common';
import { Entitlements } from './application/entitlements';
import { StartSubscription } from './application/start-subscription';
import { SubscriptionQueries } from './application/subscription.queries';
import { SubscriptionRepository } from './application/subscription.repository';
import { SubscriptionsApi } from './application/subscriptions.api';
import { PlatformController } from './http/platform.controller';
import { SqlSubscriptionQueries } from './infrastructure/sql-subscription.queries';
import { TypeormSubscriptionRepository } from './infrastructure/typeorm-subscription.repository';

@Module({
  controllers: [PlatformController],
  providers: [
    { provide: SubscriptionQueries, useClass: SqlSubscriptionQueries },
    { provide: SubscriptionRepository, useClass: TypeormSubscriptionRepository },
    StartSubscription,
    Entitlements,
    SubscriptionsApi,
  ],
  exports: [Entitlements, SubscriptionsApi],
})
export class SubscriptionsModule {}
