import { SignedIn } from '@coocook/identity';
import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, UseGuards } from '@nestjs/common';
import { subscriptionRequired } from '../domain/subscriptions.errors';
import { RequiredProduct, SubscriptionGuard } from './subscription.guard';

/**
 * Only for those who are signed in (else 401) and may use that product (else 403); on a class or on a method.
 * The module of the controller imports `SubscriptionsModule`.
 */
export function RequiresSubscription(product: string): ClassDecorator & MethodDecorator {
  return applyDecorators(
    RequiredProduct(product),
    SignedIn(),
    UseGuards(SubscriptionGuard),
    ApiProblems(subscriptionRequired(product)),
  );
}
