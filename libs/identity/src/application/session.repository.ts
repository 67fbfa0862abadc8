import type { RefreshTokenState } from '../domain/refresh-token';

export interface LockedRefreshToken extends RefreshTokenState {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: number;
}

export abstract class SessionRepository {
  /** Gives the new session's id. */
  abstract open(userId: number, now: Date): Promise<string>;
  /** From here on neither its access tokens nor its refresh tokens are accepted. */
  abstract end(sessionId: string, now: Date): Promise<void>;
  /** Gives a new random token, of which only the hash is kept. */
  abstract issueToken(sessionId: string, now: Date, expiresAt: Date): Promise<string>;
  /** Finds a token and holds it and its session until the transaction ends, so that rivals take turns. */
  abstract lockToken(token: string): Promise<LockedRefreshToken | null>;
  /** Keeps the first time: the grace is not renewed by using it. */
  abstract markReplaced(tokenId: string, now: Date): Promise<void>;
}
