import type { Page } from '@coocook/kernel';
import type { AuditOutcome } from './audit-trail';

export interface AuditSearch {
  /** Who did it or whose account it is about. */
  readonly userId?: number;
  readonly action?: string;
  readonly outcome?: AuditOutcome;
  /** Inclusive. */
  readonly from?: Date;
  /** Exclusive. */
  readonly to?: Date;
  readonly page: number;
  readonly perPage: number;
}

export interface AuditEventView {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly actorId: number | null;
  readonly userId: number | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  readonly details: object;
}

export type AuditPage = Page<AuditEventView>;

export abstract class AuditQueries {
  /** The newest first. */
  abstract search(search: AuditSearch): Promise<AuditPage>;
}
