import { DomainError } from '@coocook/kernel';

export function subscriptionRequired(product: string): DomainError {
  return new DomainError('SUBSCRIPTIONS_REQUIRED', 'forbidden', `Subscription to ${product} required`);
}

export function planNotSelfService(): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_PLAN_NOT_SELF_SERVICE',
    'forbidden',
    'Paid plans are activated by an administrator',
  );
}

export function productNotFound(): DomainError {
  return new DomainError('SUBSCRIPTIONS_PRODUCT_NOT_FOUND', 'absent', 'Product not found');
}

export function trialUsed(product: string): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_TRIAL_USED',
    'conflict',
    `You have already had a trial of ${product}`,
  );
}

export function alreadySubscribed(product: string): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_ALREADY_OPEN',
    'conflict',
    `You already have a subscription to ${product}`,
  );
}
