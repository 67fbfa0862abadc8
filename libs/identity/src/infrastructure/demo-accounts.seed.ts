import type { EntityManager } from 'typeorm';
import { DEMO_ACCOUNTS } from '../domain/demo-accounts';

/** Creates the demo accounts that are not there yet. They have no password, so none opens them. */
export async function seedDemoAccounts(manager: EntityManager, now: Date): Promise<void> {
  for (const { id, email, name, roles } of DEMO_ACCOUNTS) {
    await manager.query(
      `INSERT INTO identity.users (id, email, name, roles, is_demo, created_at)
       VALUES ($1, $2, $3, $4, true, $5) ON CONFLICT (id) DO NOTHING`,
      [id, email, name, roles, now],
    );
  }
}
