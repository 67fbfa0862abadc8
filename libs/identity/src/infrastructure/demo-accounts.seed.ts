import type { EntityManager } from 'typeorm';
import { DEMO_ACCOUNTS } from '../domain/demo-accounts';

/**
 * Creates the demo accounts that are not there yet. They have no password, so none opens them.
 * Rejects when somebody else has registered with the address of one.
 */
export async function seedDemoAccounts(manager: EntityManager, now: Date): Promise<void> {
  await refuseTakenAddresses(manager);
  for (const { id, email, name, roles } of DEMO_ACCOUNTS) {
    await manager.query(
      `INSERT INTO identity.users (id, email, name, roles, is_demo, created_at)
       VALUES ($1, $2, $3, $4, true, $5) ON CONFLICT (id) DO NOTHING`,
      [id, email, name, roles, now],
    );
  }
}

async function refuseTakenAddresses(manager: EntityManager): Promise<void> {
  const taken: readonly { readonly email: string }[] = await manager.query(
    'SELECT email FROM identity.users WHERE NOT is_demo AND lower(email) = ANY($1) ORDER BY email',
    [DEMO_ACCOUNTS.map(({ email }) => email)],
  );
  if (taken.length === 0) return;
  const addresses = taken.map(({ email }) => email).join(', ');
  throw new Error(
    `Demo mode needs ${addresses}, which somebody registered: give that account another address, or set DEMO_MODE=false`,
  );
}
