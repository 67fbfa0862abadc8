import type { Page, PageRequest } from '@coocook/kernel';
/** A session that still lets its owner in. */
export interface SessionView {
  readonly id: string;
  /** The `User-Agent` header it began with; null without one, or when it began before these were kept. */
  readonly userAgent: string | null;
  /** The network address it began at. */
  readonly address: string | null;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastSeenAt: Date;
}

export type SessionPage = Page<SessionView>;

export abstract class SessionQueries {
  /**
   * The last seen first. Of a demo account, which everybody shares, only `currentSessionId`: visitors must not see
   * each other's addresses.
   */
  abstract openSessionsOf(
    userId: number,
    currentSessionId: string | null,
    request: PageRequest,
  ): Promise<SessionPage>;
}
