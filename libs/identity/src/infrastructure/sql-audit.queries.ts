import { queryPage, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { AuditQueries, type AuditPage, type AuditSearch } from '../application/audit.queries';
import { toView, type AuditEventRow } from './audit-event.table';

@Injectable()
export class SqlAuditQueries extends AuditQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async search(search: AuditSearch): Promise<AuditPage> {
    const { where, parameters } = conditions(search);
    const page = await queryPage<AuditEventRow>(
      this.unitOfWork.manager,
      { columns: '*', from: 'identity.audit_events', where, orderBy: 'id DESC', parameters },
      search,
    );
    return { ...page, rows: page.rows.map(toView) };
  }
}

function conditions(search: AuditSearch): { where: string[]; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const where: string[] = [];
  const demand = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  demand(search.userId, (p) => `(user_id = ${p} OR actor_id = ${p})`);
  demand(search.action, (p) => `action = ${p}`);
  demand(search.outcome, (p) => `outcome = ${p}`);
  demand(search.from, (p) => `at >= ${p}`);
  demand(search.to, (p) => `at < ${p}`);
  return { where, parameters };
}
