import { Clock } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { userNotFound } from '../domain/identity.errors';
import { AccountFacts, type SubscriptionFact } from './account-facts';
import { FailureCounts } from './failure-counts';
import { UserQueries, type UserPage, type UserSearch, type UserView } from './user.queries';

export interface UserDetails extends UserView {
  readonly chefId: number | null;
  readonly subscriptions: readonly SubscriptionFact[];
  /** Until when strangers' failures lock out strangers. */
  readonly lockedOutUntil: Date | null;
}

/** The accounts, for administrators. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly users: UserQueries,
    private readonly facts: AccountFacts,
    private readonly counts: FailureCounts,
    private readonly clock: Clock,
  ) {}

  search(search: UserSearch): Promise<UserPage> {
    return this.users.search(search);
  }

  /** IDENTITY_USER_NOT_FOUND. */
  async detailsOf(userId: number): Promise<UserDetails> {
    const user = await this.users.find(userId);
    if (!user) throw userNotFound();
    const [facts, lockedOutUntil] = await Promise.all([
      this.facts.factsOf(userId),
      this.counts.lockOf({ email: user.email, deviceId: null }, this.clock.now()),
    ]);
    return { ...user, ...facts, lockedOutUntil };
  }
}
