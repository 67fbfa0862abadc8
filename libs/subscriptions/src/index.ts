export { Entitlements } from './application/entitlements';
export { SubscriptionsApi } from './application/subscriptions.api';
export type { SubscriptionView } from './application/subscription.queries';
export { RequiresSubscription } from './http/requires-subscription.decorator';
export { seedDemoSubscription } from './infrastructure/demo-subscription.seed';
export { subscriptionRequired } from './domain/subscriptions.errors';
export { SubscriptionsJobsModule, SubscriptionsModule } from './subscriptions.module';
