import { seedDemoBookings } from '@coocook/bookings';
import { seedDemoChefs } from '@coocook/chefs';
import { DEMO_USER_IDS, seedDemoAccounts } from '@coocook/identity';
import { withSessionLock } from '@coocook/server-kit';
import { seedDemoSubscription } from '@coocook/subscriptions';
import type { DataSource } from 'typeorm';

/** The demo data of the contract, section 6. Adds what is missing; a second time changes nothing. */
export async function seedDemo(dataSource: DataSource, now: Date): Promise<void> {
  await withSessionLock(dataSource, () =>
    dataSource.transaction(async (manager) => {
      await seedDemoAccounts(manager, now);
      await seedDemoSubscription(manager, DEMO_USER_IDS.diner, now);
      const chefs = await seedDemoChefs(manager, DEMO_USER_IDS.chefs, now);
      await seedDemoBookings(manager, chefs, { id: DEMO_USER_IDS.diner, name: 'Demo Diner' }, now);
    }),
  );
}
