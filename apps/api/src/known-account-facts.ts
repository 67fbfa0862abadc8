import { ChefsApi } from '@coocook/chefs';
import { AccountFacts } from '@coocook/identity';
import { SubscriptionsApi } from '@coocook/subscriptions';
import { Injectable } from '@nestjs/common';

/** Binds identity's port to the contexts above it, which identity must not know. */
@Injectable()
export class KnownAccountFacts extends AccountFacts {
  constructor(
    private readonly chefs: ChefsApi,
    private readonly subscriptions: SubscriptionsApi,
  ) {
    super();
  }

  async factsOf(userId: number): ReturnType<AccountFacts['factsOf']> {
    const [chefId, subscriptions] = await Promise.all([
      this.chefs.chefIdOf(userId),
      this.subscriptions.subscriptionsOf(userId),
    ]);
    return { chefId, subscriptions };
  }
}
