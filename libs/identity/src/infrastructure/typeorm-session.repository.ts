import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { IdentitySettings } from '../application/identity-settings';
import type { Origin } from '../application/origin';
import { SEEN_TO_MS, SessionRepository, type LockedRefreshToken } from '../application/session.repository';
import { refreshTokenTable, sessionTable } from './session.table';

const TOKEN_BYTES = 32;

@Injectable()
export class TypeormSessionRepository extends SessionRepository {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly settings: IdentitySettings,
  ) {
    super();
  }

  async open(userId: number, origin: Origin, now: Date): Promise<string> {
    const id = randomUUID();
    await this.unitOfWork.manager.insert(sessionTable, {
      id,
      user_id: userId,
      address: origin.address,
      user_agent: origin.userAgent,
      created_at: now,
      last_seen_at: now,
    });
    return id;
  }

  async end(userId: number, sessionId: string, now: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(
      sessionTable,
      { id: sessionId, user_id: userId, ended_at: IsNull() },
      { ended_at: now },
    );
    return affected === 1;
  }

  async endAll(userId: number, now: Date, exceptId?: string): Promise<void> {
    await this.unitOfWork.manager.update(
      sessionTable,
      { user_id: userId, ended_at: IsNull(), ...(exceptId === undefined ? {} : { id: Not(exceptId) }) },
      { ended_at: now },
    );
  }

  async markSeen(sessionId: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(
      sessionTable,
      { id: sessionId, last_seen_at: LessThanOrEqual(new Date(now.getTime() - SEEN_TO_MS)) },
      { last_seen_at: now },
    );
  }

  async issueToken(sessionId: string, now: Date, expiresAt: Date): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.unitOfWork.manager.insert(refreshTokenTable, {
      session_id: sessionId,
      token_hash: hashOf(token),
      created_at: now,
      expires_at: expiresAt,
    });
    return token;
  }

  async lockToken(token: string): Promise<LockedRefreshToken | null> {
    // Both rows are locked because only locked rows are read again after a wait at READ COMMITTED.
    const rows = await this.unitOfWork.manager.query<LockedRefreshToken[]>(
      `SELECT t.id, t.session_id AS "sessionId", s.user_id AS "userId", t.expires_at AS "expiresAt",
              t.replaced_at AS "replacedAt", s.ended_at IS NOT NULL AS "sessionEnded",
              u.locked_at IS NULL AND (NOT u.is_demo OR $2) AS "accountActive"
       FROM identity.refresh_tokens t
       JOIN identity.sessions s ON s.id = t.session_id
       JOIN identity.users u ON u.id = s.user_id
       WHERE t.token_hash = $1
       FOR NO KEY UPDATE OF t, s`,
      [hashOf(token), this.settings.demoMode],
    );
    return rows[0] ?? null;
  }

  async markReplaced(tokenId: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(
      refreshTokenTable,
      { id: tokenId, replaced_at: IsNull() },
      { replaced_at: now },
    );
  }
}

/** Without salt or cost: nobody guesses a random token of 256 bits. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
