/** What an account may use, as `/auth/me` tells it. */
export interface SubscriptionFact {
  readonly id: number;
  /** Slug of the product, such as `coocook`. */
  readonly product: string;
  /** `monthly`, `annual` or `trial`. */
  readonly plan: string;
  /** `active`, `canceled` or `expired`. */
  readonly status: string;
  readonly currentPeriodEnd: Date;
}

/** What contexts above identity know about an account. They implement this port; the application binds it. */
export abstract class AccountFacts {
  /** `chefId` is null for somebody without a chef profile; subscriptions are the newest first. */
  abstract factsOf(userId: number): Promise<{
    readonly chefId: number | null;
    readonly subscriptions: readonly SubscriptionFact[];
  }>;
}
