import type { ContextTables } from '@coocook/server-kit';
import { CreateIdentity1795000000000 } from './infrastructure/migrations/1795000000000-create-identity';
import { refreshTokenTable, sessionTable } from './infrastructure/session.table';
import { userTable } from './infrastructure/user.table';

export const identityTables: ContextTables = {
  entities: [userTable, sessionTable, refreshTokenTable],
  migrations: [CreateIdentity1795000000000],
};
