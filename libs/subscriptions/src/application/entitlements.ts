import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { subscriptionRequired } from '../domain/subscriptions.errors';
import { SubscriptionQueries } from './subscription.queries';

/** How late an ending may be felt (contract, section 4). */
const KEPT_MS = 5_000;
/** Far more than one process serves within that time; when there are as many, all is asked anew. */
const MOST_KEPT = 10_000;

interface Kept {
  readonly askedAt: number;
  readonly until: number;
}

/**
 * Who may use which product now. What lets somebody in is kept for 5 s, and never beyond the period's end: an ending in
 * another process is felt by then, one in this process at once. A refusal is not kept, so a beginning is felt at once.
 */
@Injectable()
export class Entitlements {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly queries: SubscriptionQueries,
    private readonly clock: Clock,
  ) {}

  async isEntitled(userId: number, product: string): Promise<boolean> {
    const key = `${userId} ${product}`;
    const now = this.clock.now();
    const askedAt = now.getTime();
    const known = this.kept.get(key);
    if (known && known.askedAt <= askedAt && askedAt < known.until) return true;
    const end = await this.queries.entitledUntil(userId, product, now);
    if (!end) return false;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { askedAt, until: Math.min(end.getTime(), askedAt + KEPT_MS) });
    return true;
  }

  /** SUBSCRIPTIONS_REQUIRED (403) unless they are entitled. */
  async assertEntitled(userId: number, product: string): Promise<void> {
    if (!(await this.isEntitled(userId, product))) throw subscriptionRequired(product);
  }

  /** To be called once an ending is committed. */
  forget(userId: number, product: string): void {
    this.kept.delete(`${userId} ${product}`);
  }
}
