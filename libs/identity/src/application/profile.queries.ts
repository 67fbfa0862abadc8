import { Injectable } from '@nestjs/common';
import { tokenInvalid } from '../domain/identity.errors';
import { AccountFacts, type SubscriptionFact } from './account-facts';
import { AccountQueries, type OwnAccountView } from './account.queries';

/** What somebody sees of their own account. */
export interface ProfileView extends OwnAccountView {
  readonly chefId: number | null;
  readonly subscriptions: readonly SubscriptionFact[];
}

@Injectable()
export class ProfileQueries {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly facts: AccountFacts,
  ) {}

  /** IDENTITY_TOKEN_INVALID when the account has gone since the token was checked. */
  async profileOf(userId: number): Promise<ProfileView> {
    const [account, facts] = await Promise.all([
      this.accounts.ownAccountOf(userId),
      this.facts.factsOf(userId),
    ]);
    if (!account) throw tokenInvalid();
    return { ...account, chefId: facts.chefId, subscriptions: facts.subscriptions };
  }
}
