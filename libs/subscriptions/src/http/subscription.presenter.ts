import type { ProductView, SubscriptionView } from '../application/subscription.queries';
import type { ProductResponse, SubscriptionResponse } from './platform.dto';

export function toProductResponse(view: ProductView): ProductResponse {
  const { monthlyPrice, annualPrice, active, ...product } = view;
  return {
    ...product,
    monthly_price: monthlyPrice.toMajor(),
    annual_price: annualPrice.toMajor(),
    currency: monthlyPrice.currency,
    active,
  };
}

export function toSubscriptionResponse({
  id,
  product,
  plan,
  status,
  currentPeriodEnd,
}: SubscriptionView): SubscriptionResponse {
  return { id, product, plan, status, current_period_end: currentPeriodEnd.toISOString() };
}
