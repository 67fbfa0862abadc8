import type { RefreshTokenState } from '../domain/refresh-token';
import type { Origin } from './origin';

/** How exactly it is known when a session was last seen. */
export const SEEN_TO_MS = 60_000;

export interface LockedRefreshToken extends RefreshTokenState {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: number;
}

export abstract class SessionRepository {
  /** Gives the new session's id. */
  abstract open(userId: number, origin: Origin, now: Date): Promise<string>;
  /**
   * From here on neither its access tokens nor its refresh tokens are accepted. False when that user has no such
   * session, or it is over.
   */
  abstract end(userId: number, sessionId: string, now: Date): Promise<boolean>;
  /** The same for all sessions of the user, but for one that is to stay. */
  abstract endAll(userId: number, now: Date, exceptId?: string): Promise<void>;
  /** Kept to the minute, so that most requests write nothing. */
  abstract markSeen(sessionId: string, now: Date): Promise<void>;
  /** Gives a new random token, of which only the hash is kept. */
  abstract issueToken(sessionId: string, now: Date, expiresAt: Date): Promise<string>;
  /** Finds a token and holds it and its session until the transaction ends, so that rivals take turns. */
  abstract lockToken(token: string): Promise<LockedRefreshToken | null>;
  /** Keeps the first time: the grace is not renewed by using it. */
  abstract markReplaced(tokenId: string, now: Date): Promise<void>;
}
