import type { DataSource } from 'typeorm';
import { normalizeEmail } from '../domain/email-address';
import { auditEventTable, toRow } from './audit-event.table';

interface Candidate {
  readonly id: number;
  readonly roles: readonly string[];
  readonly is_demo: boolean;
}

/** Makes an administrator of an account; twice changes nothing. Throws, for a person to read, when there is none. */
export async function grantAdmin(dataSource: DataSource, email: string, now: Date): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [account] = await manager.query<Candidate[]>(
      'SELECT id, roles, is_demo FROM identity.users WHERE lower(email) = $1 FOR NO KEY UPDATE',
      [normalizeEmail(email)],
    );
    if (!account) throw new Error(`Nobody has registered as ${email}`);
    if (account.is_demo) throw new Error(`${email} is a demo account, which cannot be changed`);
    if (account.roles.includes('admin')) return;
    const { id: userId } = account;
    await manager.query("UPDATE identity.users SET roles = array_append(roles, 'admin') WHERE id = $1", [
      userId,
    ]);
    const granted = {
      action: 'identity.admin_granted',
      outcome: 'succeeded',
      actorId: null,
      userId,
      origin: null,
    } as const;
    await manager.insert(auditEventTable, toRow(granted, now));
  });
}
