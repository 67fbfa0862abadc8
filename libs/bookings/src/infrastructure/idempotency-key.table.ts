import { EntitySchema } from 'typeorm';

export interface IdempotencyKeyRow {
  readonly user_id: number;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly claimed_at: Date;
  /** Text and not jsonb, which would put its fields into another order. Null only within the claimant's transaction. */
  readonly body: string | null;
  readonly location: string | null;
}

export const idempotencyKeyTable = new EntitySchema<IdempotencyKeyRow>({
  name: 'bookings.idempotency_key',
  schema: 'bookings',
  tableName: 'idempotency_keys',
  columns: {
    user_id: { type: 'integer', primary: true },
    route: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    fingerprint: { type: 'text' },
    claimed_at: { type: 'timestamptz' },
    body: { type: 'text', nullable: true },
    location: { type: 'text', nullable: true },
  },
});
