import type { EntityManager } from 'typeorm';

const PRODUCT = 'coocook';

/**
 * Gives the demo diner a monthly subscription that ends a month from `now`. One that is there is renewed only when
 * less than two weeks of it are left, so that seeding twice changes nothing; and not beside another that is open.
 */
export async function seedDemoSubscription(manager: EntityManager, userId: number, now: Date): Promise<void> {
  await manager.query(
    `UPDATE subscriptions.subscriptions SET status = 'expired'
     WHERE user_id = $1 AND product = $2 AND status <> 'expired' AND current_period_end <= $3`,
    [userId, PRODUCT, now],
  );
  await manager.query(
    `UPDATE subscriptions.subscriptions s
     SET status = 'active', current_period_end = $3::timestamptz + interval '1 month'
     WHERE id = (SELECT max(id) FROM subscriptions.subscriptions
                 WHERE user_id = $1 AND product = $2 AND plan = 'monthly')
       AND current_period_end < $3::timestamptz + interval '14 days'
       AND NOT EXISTS (SELECT FROM subscriptions.subscriptions o
                       WHERE o.user_id = $1 AND o.product = $2 AND o.status <> 'expired' AND o.id <> s.id)`,
    [userId, PRODUCT, now],
  );
  await manager.query(
    `INSERT INTO subscriptions.subscriptions (user_id, product, plan, status, current_period_end, created_at)
     SELECT $1, $2, 'monthly', 'active', $3::timestamptz + interval '1 month', $3
     WHERE NOT EXISTS (SELECT FROM subscriptions.subscriptions
                       WHERE user_id = $1 AND product = $2 AND (plan = 'monthly' OR status <> 'expired'))`,
    [userId, PRODUCT, now],
  );
}
