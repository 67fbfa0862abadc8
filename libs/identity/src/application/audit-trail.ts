import type { Origin } from './origin';

/** `failed`: tried and wrong, such as a password. `refused`: not even tried, such as a locked account. */
export const AUDIT_OUTCOMES = ['succeeded', 'failed', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

export interface AuditEvent {
  /** `context.what_happened`, such as `identity.password_change`. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** Who did it; null for somebody who is not signed in, and for the system itself. */
  readonly actorId: number | null;
  /** Whose account it is about; null when it is nobody's. */
  readonly userId: number | null;
  /** Null when no request caused it. */
  readonly origin: Origin | null;
  /** What else is worth knowing. Never a secret, nor anything a stranger typed. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What happened, kept for good: nothing recorded can be changed, nor removed within a year. Within a unit of work an
 * event is kept if and only if the work is; outside of one it is kept at once, which is how refusals are recorded.
 */
export abstract class AuditTrail {
  abstract record(event: AuditEvent): Promise<void>;
}
