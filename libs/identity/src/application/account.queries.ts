import type { Principal } from './principal';

/** What other contexts may know of an account. */
export interface AccountView {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
}

export interface OwnAccountView {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  /** Null for a demo account, which has no password. */
  readonly passwordChangedAt: Date | null;
}

/** A session that lets its user in. */
export interface LiveSession {
  readonly principal: Principal;
  /** To the minute. */
  readonly lastSeenAt: Date;
  readonly passwordChangedAt: Date | null;
}

/** Reads of accounts; each is one query. */
export abstract class AccountQueries {
  abstract accountOf(userId: number): Promise<AccountView | null>;
  abstract ownAccountOf(userId: number): Promise<OwnAccountView | null>;
  /** Null when that session is not the user's, has ended, or the account is inactive. */
  abstract liveSession(userId: number, sessionId: string): Promise<LiveSession | null>;
  /** Null unless it is an active demo account: a demo token must never open a real one. */
  abstract principalOfDemoAccount(userId: number): Promise<Principal | null>;
}
