import { Clock, type PageRequest } from '@coocook/kernel';
import { queryPage, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { SessionQueries, type SessionPage } from '../application/session.queries';
import { isDemoAccount } from '../domain/demo-accounts';
import type { SessionRow } from './session.table';

@Injectable()
export class SqlSessionQueries extends SessionQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async openSessionsOf(
    userId: number,
    currentSessionId: string | null,
    request: PageRequest,
  ): Promise<SessionPage> {
    const page = await queryPage<SessionRow>(
      this.unitOfWork.manager,
      {
        columns: 's.*',
        from: 'identity.sessions s',
        where: [
          's.user_id = $1 AND s.ended_at IS NULL',
          // The newest token is the one that lives longest.
          `EXISTS (SELECT FROM identity.refresh_tokens t WHERE t.session_id = s.id AND t.expires_at > $2)`,
          ...(isDemoAccount(userId) ? ['s.id = $3'] : []),
        ],
        orderBy: 's.last_seen_at DESC, s.id',
        parameters: [userId, this.clock.now(), ...(isDemoAccount(userId) ? [currentSessionId] : [])],
      },
      request,
    );
    return {
      ...page,
      rows: page.rows.map((row) => ({
        id: row.id,
        userAgent: row.user_agent,
        address: row.address,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
      })),
    };
  }
}
