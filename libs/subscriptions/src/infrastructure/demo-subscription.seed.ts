import type { EntityManager } from 'typeorm';

const PRODUCT = 'coocook';

/**
 * Gives the demo diner a monthly subscription that ends a month from `now`. One that is there is renewed only when
 * less than two weeks of it are left, so that seeding twice changes nothing.
 */
export async function seedDemoSubscription(manager: EntityManager, userId: number, now: Date): Promise<void> {
  await manager.query(
    `UPDATE subscriptions.subscriptions
     SET status = 'active', current_period_end = $3::timestamptz + interval '1 month'
     WHERE user_id = $1 AND product = $2 AND plan = 'monthly'
       AND current_period_end < $3::timestamptz + interval '14 days'`,
    [userId, PRODUCT, now],
  );
  await manager.query(
    `INSERT INTO subscriptions.subscriptions (user_id, product, plan, status, current_period_end, created_at)
     SELECT $1, $2, 'monthly', 'active', $3::timestamptz + interval '1 month', $3
     WHERE NOT EXISTS (SELECT FROM subscriptions.subscriptions
                       WHERE user_id = $1 AND product = $2 AND plan = 'monthly')`,
    [userId, PRODUCT, now],
  );
}
