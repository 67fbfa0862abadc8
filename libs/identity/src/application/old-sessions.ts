/** What sign-ins leave behind. */
export abstract class OldSessions {
  /**
   * Removes at most `limit` each of: sessions that ended or ran out before `before`, refresh tokens that ran out before
   * it, failure counts that nothing was added to since. True when there may be more.
   */
  abstract remove(before: Date, limit: number): Promise<boolean>;
}
