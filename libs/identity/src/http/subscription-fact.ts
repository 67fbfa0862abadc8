import type { SubscriptionFact } from '../application/account-facts';
import type { UserSubscriptionResponse } from './auth.dto';

export function toSubscriptionResponse(fact: SubscriptionFact): UserSubscriptionResponse {
  const { id, product, plan, status, currentPeriodEnd } = fact;
  return { id, product, plan, status, current_period_end: currentPeriodEnd.toISOString() };
}
