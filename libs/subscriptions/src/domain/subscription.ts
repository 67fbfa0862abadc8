/** Length of a trial in days of 24 hours. */
export const TRIAL_DAYS = 14;

export const PLANS = ['monthly', 'annual', 'trial'] as const;
export type Plan = (typeof PLANS)[number];

/** `canceled` still opens the door until its period ends. */
export type SubscriptionStatus = 'active' | 'canceled' | 'expired';

const DAY = 86_400_000;

export interface NewSubscription {
  readonly userId: number;
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  readonly status: SubscriptionStatus;
  readonly currentPeriodEnd: Date;
  readonly createdAt: Date;
}

export function startTrial(userId: number, product: string, now: Date): NewSubscription {
  const currentPeriodEnd = new Date(now.getTime() + TRIAL_DAYS * DAY);
  return { userId, product, plan: 'trial', status: 'active', currentPeriodEnd, createdAt: now };
}

/** What is written in the books ages: past its end a subscription is expired, whatever its row says. */
export function statusAt(now: Date, written: SubscriptionStatus, currentPeriodEnd: Date): SubscriptionStatus {
  return currentPeriodEnd > now ? written : 'expired';
}
