import { Injectable } from '@nestjs/common';
import { Clock } from '@coocook/kernel';
import { tokenInvalid } from '../domain/identity.errors';
import { isPasswordExpired } from '../domain/password-age';
import { AccountFacts, type SubscriptionFact } from './account-facts';
import { AccountQueries, type OwnAccountView } from './account.queries';
import { IdentitySettings } from './identity-settings';

/** What somebody sees of their own account. */
export interface ProfileView extends OwnAccountView {
  readonly chefId: number | null;
  /** Older than the settings allow; never when they do not care. */
  readonly passwordExpired: boolean;
  readonly subscriptions: readonly SubscriptionFact[];
}

@Injectable()
export class ProfileQueries {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly facts: AccountFacts,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  /** IDENTITY_TOKEN_INVALID when the account has gone since the token was checked. */
  async profileOf(userId: number): Promise<ProfileView> {
    const [account, facts] = await Promise.all([
      this.accounts.ownAccountOf(userId),
      this.facts.factsOf(userId),
    ]);
    if (!account) throw tokenInvalid();
    const passwordExpired = isPasswordExpired(
      account.passwordChangedAt,
      this.settings.passwordAge,
      this.clock.now(),
    );
    return { ...account, ...facts, passwordExpired };
  }
}
