/** A refresh token lives 30 days from its issue. */
export const REFRESH_TOKEN_SECONDS = 30 * 24 * 60 * 60;

/** How long a token stays good after its replacement was issued: two tabs may refresh at the same moment. */
export const GRACE_SECONDS = 10;

export function refreshTokenExpiry(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + REFRESH_TOKEN_SECONDS * 1000);
}

export interface RefreshTokenState {
  readonly expiresAt: Date;
  /** When its successor was first issued; null while it is the newest. */
  readonly replacedAt: Date | null;
  readonly sessionEnded: boolean;
  readonly accountActive: boolean;
}

/**
 * `rotate`: a new pair is due. `refuse`: it is no good any more. `end_session`: it was used long after its
 * replacement, so two parties hold it and one is a thief (RFC 9700, section 4.14.2).
 */
export type RefreshVerdict = 'rotate' | 'refuse' | 'end_session';

export function judgeRefreshToken(token: RefreshTokenState, now: Date): RefreshVerdict {
  if (token.sessionEnded || !token.accountActive) return 'refuse';
  if (token.replacedAt && now.getTime() - token.replacedAt.getTime() > GRACE_SECONDS * 1000)
    return 'end_session';
  return token.expiresAt > now ? 'rotate' : 'refuse';
}
