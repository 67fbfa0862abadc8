import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { OldAuditEvents } from '../application/old-audit-events';

@Injectable()
export class SqlOldAuditEvents extends OldAuditEvents {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async remove(limit: number): Promise<boolean> {
    // The database's clock, as in the trigger that keeps younger ones.
    const [, removed] = await this.unitOfWork.manager.query<[unknown, number]>(
      `DELETE FROM identity.audit_events WHERE id IN (
         SELECT id FROM identity.audit_events WHERE at <= now() - interval '1 year' LIMIT $1)`,
      [limit],
    );
    return removed === limit;
  }
}
