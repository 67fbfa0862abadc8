import { notLater, subscriptionEnded, untilInvalid } from './subscriptions.errors';

/** Length of a trial in days of 24 hours. */
export const TRIAL_DAYS = 14;
/** How far ahead an administrator may grant. */
export const MAX_YEARS_AHEAD = 10;

export const PLANS = ['monthly', 'annual', 'trial'] as const;
export type Plan = (typeof PLANS)[number];

/** `canceled` still opens the door until its period ends. */
export type SubscriptionStatus = 'active' | 'canceled' | 'expired';

const DAY = 86_400_000;
const MONTHS: Readonly<Record<Exclude<Plan, 'trial'>, number>> = { monthly: 1, annual: 12 };

export interface SubscriptionState {
  readonly id: number;
  readonly userId: number;
  /** Slug of the product. */
  readonly product: string;
  readonly plan: Plan;
  /** On trial now or before it was extended: there is no second one. */
  readonly hadTrial: boolean;
  readonly status: SubscriptionStatus;
  readonly currentPeriodEnd: Date;
  readonly createdAt: Date;
}

/** One that the database has not numbered yet. */
export type NewSubscription = Omit<SubscriptionState, 'id'>;

/** What happened to a subscription; `canceled` ends with its period, `ended` ended at once. */
export type SubscriptionEventKind = 'started' | 'granted' | 'extended' | 'canceled' | 'ended' | 'expired';

export function startTrial(userId: number, product: string, now: Date): NewSubscription {
  return startUntil(userId, product, 'trial', periodEnd('trial', now), now);
}

/** `until`: one period of the plan when null. SUBSCRIPTIONS_UNTIL_INVALID. */
export function grantTo(
  userId: number,
  product: string,
  plan: Plan,
  until: Date | null,
  now: Date,
): NewSubscription {
  const end = until ?? periodEnd(plan, now);
  assertAhead(end, now);
  return startUntil(userId, product, plan, end, now);
}

/** What is written in the books ages: past its end a subscription is expired, whatever its row says. */
export function statusAt(now: Date, written: SubscriptionStatus, currentPeriodEnd: Date): SubscriptionStatus {
  return currentPeriodEnd > now ? written : 'expired';
}

/** Somebody may use a product for a time. Immutable: a change answers a new one. */
export class Subscription {
  private constructor(readonly state: SubscriptionState) {}

  static restore(state: SubscriptionState): Subscription {
    return new Subscription(state);
  }

  /** It opens the door until its period ends and is not renewed; itself when that is so. SUBSCRIPTIONS_ENDED. */
  cancel(now: Date): Subscription {
    this.assertOpen(now);
    return this.state.status === 'canceled' ? this : new Subscription({ ...this.state, status: 'canceled' });
  }

  /** It opens no door from now on. SUBSCRIPTIONS_ENDED. */
  end(now: Date): Subscription {
    this.assertOpen(now);
    return new Subscription({ ...this.state, status: 'expired', currentPeriodEnd: now });
  }

  /** From now on of that plan, up to a later end. SUBSCRIPTIONS_UNTIL_INVALID, SUBSCRIPTIONS_NOT_LATER. */
  extend(plan: Plan, until: Date, now: Date): Subscription {
    assertAhead(until, now);
    const { currentPeriodEnd } = this.state;
    if (until <= currentPeriodEnd) throw notLater(currentPeriodEnd);
    const hadTrial = this.state.hadTrial || plan === 'trial';
    return new Subscription({ ...this.state, plan, hadTrial, status: 'active', currentPeriodEnd: until });
  }

  private assertOpen(now: Date): void {
    const { status, currentPeriodEnd } = this.state;
    if (statusAt(now, status, currentPeriodEnd) === 'expired') throw subscriptionEnded();
  }
}

function startUntil(
  userId: number,
  product: string,
  plan: Plan,
  currentPeriodEnd: Date,
  now: Date,
): NewSubscription {
  const hadTrial = plan === 'trial';
  return { userId, product, plan, hadTrial, status: 'active', currentPeriodEnd, createdAt: now };
}

function periodEnd(plan: Plan, start: Date): Date {
  return plan === 'trial' ? new Date(start.getTime() + TRIAL_DAYS * DAY) : monthsAfter(start, MONTHS[plan]);
}

/** The same day and time of a later month in UTC; its last day when it has no such day. */
function monthsAfter(start: Date, months: number): Date {
  const end = new Date(start);
  end.setUTCMonth(start.getUTCMonth() + months);
  if (end.getUTCDate() !== start.getUTCDate()) end.setUTCDate(0);
  return end;
}

function assertAhead(until: Date, now: Date): void {
  if (until <= now || until > monthsAfter(now, 12 * MAX_YEARS_AHEAD)) throw untilInvalid(MAX_YEARS_AHEAD);
}
