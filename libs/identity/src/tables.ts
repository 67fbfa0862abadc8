import type { ContextTables } from '@coocook/server-kit';
import { auditEventTable } from './infrastructure/audit-event.table';
import { CreateIdentity1795000000000 } from './infrastructure/migrations/1795000000000-create-identity';
import { CreateAuditEvents1795000004000 } from './infrastructure/migrations/1795000004000-create-audit-events';
import { CountSignInFailures1795000005000 } from './infrastructure/migrations/1795000005000-count-sign-in-failures';
import { TellSessionsApart1795000006000 } from './infrastructure/migrations/1795000006000-tell-sessions-apart';
import { DatePasswords1795000007000 } from './infrastructure/migrations/1795000007000-date-passwords';
import { LockAccounts1795000008000 } from './infrastructure/migrations/1795000008000-lock-accounts';
import { IndexOldSessions1795000013000 } from './infrastructure/migrations/1795000013000-index-old-sessions';
import { refreshTokenTable, sessionTable } from './infrastructure/session.table';
import { signInFailuresTable } from './infrastructure/sign-in-failures.table';
import { userTable } from './infrastructure/user.table';

export const identityTables: ContextTables = {
  entities: [userTable, sessionTable, refreshTokenTable, auditEventTable, signInFailuresTable],
  migrations: [
    CreateIdentity1795000000000,
    CreateAuditEvents1795000004000,
    CountSignInFailures1795000005000,
    TellSessionsApart1795000006000,
    DatePasswords1795000007000,
    LockAccounts1795000008000,
    IndexOldSessions1795000013000,
  ],
};
