import { EntitySchema } from 'typeorm';

export interface SessionRow {
  readonly id: string;
  readonly user_id: number;
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly ended_at: Date | null;
}

export interface RefreshTokenRow {
  /** `bigint`, which node-postgres gives as text. */
  readonly id: string;
  readonly session_id: string;
  /** SHA-256 of the token. */
  readonly token_hash: Buffer;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly replaced_at: Date | null;
}

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'identity.session',
  schema: 'identity',
  tableName: 'sessions',
  columns: {
    id: { type: 'uuid', primary: true },
    user_id: { type: 'integer' },
    address: { type: 'text', nullable: true },
    user_agent: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz' },
    last_seen_at: { type: 'timestamptz' },
    ended_at: { type: 'timestamptz', nullable: true },
  },
});

export const refreshTokenTable = new EntitySchema<RefreshTokenRow>({
  name: 'identity.refresh_token',
  schema: 'identity',
  tableName: 'refresh_tokens',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    session_id: { type: 'uuid' },
    token_hash: { type: 'bytea' },
    created_at: { type: 'timestamptz' },
    expires_at: { type: 'timestamptz' },
    replaced_at: { type: 'timestamptz', nullable: true },
  },
});
