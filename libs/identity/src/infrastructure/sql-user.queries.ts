import { containing, queryPage, TypeormUnitOfWork, type PageSql } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { UserQueries, type UserPage, type UserSearch, type UserView } from '../application/user.queries';

const COLUMNS = `u.id, u.email, u.name, u.roles, u.is_demo AS "isDemo", u.locked_at AS "lockedAt",
  u.created_at AS "createdAt",
  (SELECT max(s.last_seen_at) FROM identity.sessions s WHERE s.user_id = u.id) AS "lastSeenAt"`;

@Injectable()
export class SqlUserQueries extends UserQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  search(search: UserSearch): Promise<UserPage> {
    const { where, parameters } = conditions(search);
    return queryPage<UserView>(
      this.unitOfWork.manager,
      { columns: COLUMNS, from: 'identity.users u', where, orderBy: 'u.id', parameters },
      search,
    );
  }

  async find(userId: number): Promise<UserView | null> {
    const rows = await this.unitOfWork.manager.query<UserView[]>(
      `SELECT ${COLUMNS} FROM identity.users u WHERE u.id = $1`,
      [userId],
    );
    return rows[0] ?? null;
  }
}

function conditions({ text, status }: UserSearch): Pick<PageSql, 'where' | 'parameters'> {
  const where = [
    ...(text ? ['(u.name ILIKE $1 OR u.email ILIKE $1)'] : []),
    ...(status ? [`u.locked_at IS ${status === 'locked' ? 'NOT NULL' : 'NULL'}`] : []),
  ];
  return { where, parameters: text ? [containing(text)] : [] };
}
