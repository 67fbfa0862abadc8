import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountView } from './account.queries';

/** The door for other contexts. */
@Injectable()
export class IdentityApi {
  constructor(private readonly accounts: AccountQueries) {}

  /** Null when there is no such account. */
  accountOf(userId: number): Promise<AccountView | null> {
    return this.accounts.accountOf(userId);
  }
}
