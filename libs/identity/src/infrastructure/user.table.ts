import { EntitySchema } from 'typeorm';
import { Account, type Registration } from '../domain/account';

export interface UserRow {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly password_changed_at: Date | null;
  readonly roles: readonly string[];
  readonly is_demo: boolean;
  readonly locked_at: Date | null;
  readonly created_at: Date;
}

export const userTable = new EntitySchema<UserRow>({
  name: 'identity.user',
  schema: 'identity',
  tableName: 'users',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    email: { type: 'text' },
    name: { type: 'text' },
    password_hash: { type: 'text', nullable: true },
    password_changed_at: { type: 'timestamptz', nullable: true },
    roles: { type: 'text', array: true },
    is_demo: { type: 'boolean' },
    locked_at: { type: 'timestamptz', nullable: true },
    created_at: { type: 'timestamptz' },
  },
});

export function toRow(registration: Registration): Omit<UserRow, 'id'> {
  return {
    email: registration.email,
    name: registration.name,
    password_hash: registration.passwordHash,
    password_changed_at: registration.createdAt,
    roles: registration.roles,
    is_demo: false,
    locked_at: null,
    created_at: registration.createdAt,
  };
}

export function fromRow(row: UserRow): Account {
  return Account.restore({
    id: row.id,
    email: row.email,
    passwordHash: row.password_hash,
    passwordChangedAt: row.password_changed_at,
    isLocked: row.locked_at !== null,
    isDemo: row.is_demo,
  });
}
