import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { OldErrors } from '../application/old-errors';

/** In this order: a pattern goes once its errors are gone. An hour is old when its last moment is. */
const REMOVALS = [
  `DELETE FROM monitoring.errors WHERE id IN (
     SELECT id FROM monitoring.errors WHERE occurred_at < $1 LIMIT $2)`,
  `DELETE FROM monitoring.error_hours WHERE (fingerprint, hour) IN (
     SELECT fingerprint, hour FROM monitoring.error_hours WHERE hour <= $1::timestamptz - interval '1 hour' LIMIT $2)`,
  `DELETE FROM monitoring.error_reporters WHERE id IN (
     SELECT id FROM monitoring.error_reporters WHERE last_seen < $1 LIMIT $2)`,
  // Asked again outside: it may be seen anew while this waits for it.
  `DELETE FROM monitoring.error_patterns p WHERE last_seen < $1 AND id IN (
     SELECT id FROM monitoring.error_patterns o WHERE last_seen < $1 AND status <> 'ignored'
       AND NOT EXISTS (SELECT 1 FROM monitoring.errors WHERE pattern_id = o.id) LIMIT $2)`,
];

@Injectable()
export class SqlOldErrors extends OldErrors {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async remove(time: Date, limit: number): Promise<boolean> {
    let isMore = false;
    for (const removal of REMOVALS) {
      const [, removed] = await this.unitOfWork.manager.query<[unknown, number]>(removal, [time, limit]);
      isMore ||= removed === limit;
    }
    return isMore;
  }
}
