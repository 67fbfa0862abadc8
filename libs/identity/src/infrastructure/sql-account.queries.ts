import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import {
  AccountQueries,
  type AccountView,
  type LiveSession,
  type OwnAccountView,
} from '../application/account.queries';
import { IdentitySettings } from '../application/identity-settings';
import type { Principal } from '../application/principal';

@Injectable()
export class SqlAccountQueries extends AccountQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly settings: IdentitySettings,
  ) {
    super();
  }

  accountOf(userId: number): Promise<AccountView | null> {
    return this.first<AccountView>(
      'SELECT id, name, email, locked_at IS NULL AS "isActive" FROM identity.users WHERE id = $1',
      [userId],
    );
  }

  ownAccountOf(userId: number): Promise<OwnAccountView | null> {
    return this.first<OwnAccountView>(
      `SELECT id, email, name, roles, created_at AS "createdAt", password_changed_at AS "passwordChangedAt"
       FROM identity.users WHERE id = $1`,
      [userId],
    );
  }

  async liveSession(userId: number, sessionId: string): Promise<LiveSession | null> {
    const row = await this.first<Principal & Omit<LiveSession, 'principal'>>(
      `SELECT u.id AS "userId", s.id AS "sessionId", u.roles, s.last_seen_at AS "lastSeenAt",
              u.password_changed_at AS "passwordChangedAt"
       FROM identity.sessions s JOIN identity.users u ON u.id = s.user_id
       WHERE s.id = $2 AND u.id = $1 AND s.ended_at IS NULL AND u.locked_at IS NULL AND (NOT u.is_demo OR $3)`,
      [userId, sessionId, this.settings.demoMode],
    );
    if (!row) return null;
    const { lastSeenAt, passwordChangedAt, ...principal } = row;
    return { principal, lastSeenAt, passwordChangedAt };
  }

  principalOfDemoAccount(userId: number): Promise<Principal | null> {
    return this.first<Principal>(
      `SELECT id AS "userId", NULL AS "sessionId", roles
       FROM identity.users WHERE id = $1 AND is_demo`,
      [userId],
    );
  }

  private async first<View>(sql: string, parameters: readonly unknown[]): Promise<View | null> {
    const rows = await this.unitOfWork.manager.query<View[]>(sql, [...parameters]);
    return rows[0] ?? null;
  }
}
