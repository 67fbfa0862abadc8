export abstract class OldErrors {
  /**
   * Removes at most `limit` errors, as many hours of counts, reporters and patterns, that are all from before `time`;
   * ignored patterns stay, or they would come back as new ones. True when there may be more.
   */
  abstract remove(time: Date, limit: number): Promise<boolean>;
}
