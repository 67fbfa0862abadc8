import { Clock, UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { refreshTokenInvalid } from '../domain/identity.errors';
import { judgeRefreshToken } from '../domain/refresh-token';
import { AuditTrail } from './audit-trail';
import type { Origin } from './origin';
import { SessionRepository } from './session.repository';
import { TokenIssuer, type OpenedSession } from './token-issuer';

/** Exchanges a refresh token for a new pair of the same session. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly issuer: TokenIssuer,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** IDENTITY_REFRESH_TOKEN_INVALID; the end of a session is committed before that is thrown. */
  async execute(refreshToken: string, origin: Origin): Promise<OpenedSession> {
    const opened = await this.unitOfWork.run(() => this.rotate(refreshToken, origin));
    if (!opened) throw refreshTokenInvalid();
    return opened;
  }

  private async rotate(refreshToken: string, origin: Origin): Promise<OpenedSession | null> {
    const token = await this.sessions.lockToken(refreshToken);
    if (!token) return null;
    const now = this.clock.now();
    switch (judgeRefreshToken(token, now)) {
      case 'refuse':
        return null;
      case 'end_session':
        await this.sessions.end(token.userId, token.sessionId, now);
        await this.audit.record({
          action: 'identity.refresh_token_reused',
          outcome: 'refused',
          actorId: null,
          userId: token.userId,
          origin,
          details: { session_id: token.sessionId },
        });
        return null;
      case 'rotate':
        await this.sessions.markReplaced(token.id, now);
        await this.sessions.markSeen(token.sessionId, now);
        return this.issuer.issue(token.userId, token.sessionId);
    }
  }
}
