import { EntitySchema } from 'typeorm';
import type { AuditEvent, AuditOutcome } from '../application/audit-trail';
import type { AuditEventView } from '../application/audit.queries';

export interface AuditEventRow {
  /** `bigint`, which node-postgres gives as text. */
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly actor_id: number | null;
  readonly user_id: number | null;
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly request_id: string | null;
  readonly details: object;
}

export const auditEventTable = new EntitySchema<AuditEventRow>({
  name: 'identity.audit_event',
  schema: 'identity',
  tableName: 'audit_events',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    at: { type: 'timestamptz' },
    action: { type: 'text' },
    outcome: { type: 'text' },
    actor_id: { type: 'integer', nullable: true },
    user_id: { type: 'integer', nullable: true },
    address: { type: 'text', nullable: true },
    user_agent: { type: 'text', nullable: true },
    request_id: { type: 'text', nullable: true },
    details: { type: 'jsonb' },
  },
});

export function toRow(event: AuditEvent, at: Date): Omit<AuditEventRow, 'id'> {
  return {
    at,
    action: event.action,
    outcome: event.outcome,
    actor_id: event.actorId,
    user_id: event.userId,
    address: event.origin?.address ?? null,
    user_agent: event.origin?.userAgent ?? null,
    request_id: event.origin?.requestId ?? null,
    details: event.details ?? {},
  };
}

export function toView(row: AuditEventRow): AuditEventView {
  return {
    id: Number(row.id),
    at: row.at,
    action: row.action,
    outcome: row.outcome,
    actorId: row.actor_id,
    userId: row.user_id,
    address: row.address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    details: row.details,
  };
}
