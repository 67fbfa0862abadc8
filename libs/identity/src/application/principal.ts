/** Who is asking, as found out anew for every request. */
export interface Principal {
  readonly userId: number;
  /** Null for a demo token, which belongs to no session. */
  readonly sessionId: string | null;
  /** `user`, `admin`. */
  readonly roles: readonly string[];
  /** Set for a demo account: whoever visits the demo acts as this one. */
  readonly isShared?: true;
  /** Set while the password is older than the settings allow: then few routes are open. */
  readonly mustChangePassword?: true;
}
