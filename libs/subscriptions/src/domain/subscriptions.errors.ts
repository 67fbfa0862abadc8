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

/** For the person and for an administrator alike, as the next one. */
export function trialUsed(product: string): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_TRIAL_USED',
    'conflict',
    `There has already been a trial of ${product}`,
  );
}

export function alreadySubscribed(product: string): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_ALREADY_OPEN',
    'conflict',
    `There is already a subscription to ${product}`,
  );
}

/** For an administrator, who may extend it. */
export function openAlready(product: string, until: Date): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_ALREADY_OPEN',
    'conflict',
    `There is a subscription to ${product} until ${until.toISOString()}; give a later until to extend it`,
  );
}

export function notLater(currentPeriodEnd: Date): DomainError {
  return new DomainError(
    'SUBSCRIPTIONS_NOT_LATER',
    'conflict',
    `The subscription already runs until ${currentPeriodEnd.toISOString()}`,
  );
}

export function untilInvalid(maxYears: number): DomainError {
  const message = `Invalid until: an instant within the next ${maxYears} years is expected`;
  return new DomainError('SUBSCRIPTIONS_UNTIL_INVALID', 'invalid', message, {
    errors: [{ field: 'until', message }],
  });
}

export function subscriptionNotFound(): DomainError {
  return new DomainError('SUBSCRIPTIONS_NOT_FOUND', 'absent', 'Subscription not found');
}

export function subscriptionEnded(): DomainError {
  return new DomainError('SUBSCRIPTIONS_ENDED', 'conflict', 'The subscription has ended already');
}

export function userNotFound(): DomainError {
  return new DomainError('SUBSCRIPTIONS_USER_NOT_FOUND', 'absent', 'User not found');
}
