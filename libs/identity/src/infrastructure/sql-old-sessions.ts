import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { OldSessions } from '../application/old-sessions';

/** The tokens of a session go with it. A session without a token that was good by then cannot have been used since. */
const REMOVALS = [
  `DELETE FROM identity.sessions WHERE id IN (
     SELECT id FROM identity.sessions s
     WHERE ended_at < $1 OR (created_at < $1 AND NOT EXISTS (
       SELECT FROM identity.refresh_tokens t WHERE t.session_id = s.id AND t.expires_at >= $1))
     LIMIT $2)`,
  `DELETE FROM identity.refresh_tokens WHERE id IN (
     SELECT id FROM identity.refresh_tokens WHERE expires_at < $1 LIMIT $2)`,
  `DELETE FROM identity.sign_in_failures WHERE (email_key, device_id) IN (
     SELECT email_key, device_id FROM identity.sign_in_failures
     WHERE updated_at < $1 AND (locked_until IS NULL OR locked_until < $1) LIMIT $2)`,
];

@Injectable()
export class SqlOldSessions extends OldSessions {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async remove(before: Date, limit: number): Promise<boolean> {
    let isMore = false;
    for (const removal of REMOVALS) {
      const [, removed] = await this.unitOfWork.manager.query<[unknown, number]>(removal, [before, limit]);
      isMore ||= removed === limit;
    }
    return isMore;
  }
}
