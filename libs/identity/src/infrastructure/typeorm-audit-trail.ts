import { Clock } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditEvent } from '../application/audit-trail';
import { auditEventTable, toRow } from './audit-event.table';

@Injectable()
export class TypeormAuditTrail extends AuditTrail {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async record(event: AuditEvent): Promise<void> {
    await this.unitOfWork.manager.insert(auditEventTable, toRow(event, this.clock.now()));
  }
}
