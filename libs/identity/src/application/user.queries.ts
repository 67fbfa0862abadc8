import type { Page } from '@coocook/kernel';
export const USER_STATUSES = ['active', 'locked'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

export interface UserSearch {
  /** Contained in name or address, any case. */
  readonly text?: string;
  readonly status?: UserStatus;
  readonly page: number;
  readonly perPage: number;
}

/** An account as administrators see it. */
export interface UserView {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly isDemo: boolean;
  /** Since when an administrator keeps it locked. */
  readonly lockedAt: Date | null;
  readonly createdAt: Date;
  /** To the minute; null when no session is kept any more: those that are over go after 30 days. */
  readonly lastSeenAt: Date | null;
}

export type UserPage = Page<UserView>;

export abstract class UserQueries {
  /** By id. */
  abstract search(search: UserSearch): Promise<UserPage>;
  abstract find(userId: number): Promise<UserView | null>;
}
