import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordSubscriptionEvents1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What the index below does not allow: of several that are open, the one that lasts longest stays.
    await runner.query(`
      UPDATE subscriptions.subscriptions s SET status = 'expired'
      WHERE status <> 'expired' AND (current_period_end <= now() OR EXISTS (
        SELECT FROM subscriptions.subscriptions o
        WHERE o.user_id = s.user_id AND o.product = s.product AND o.status <> 'expired'
          AND (o.current_period_end, o.id) > (s.current_period_end, s.id)))`);
    await runner.query(`
      CREATE UNIQUE INDEX subscriptions_one_open
      ON subscriptions.subscriptions (user_id, product) WHERE status <> 'expired'`);
    await runner.query(`
      CREATE INDEX subscriptions_period_end
      ON subscriptions.subscriptions (current_period_end) WHERE status <> 'expired'`);
    await runner.query(`
      CREATE TABLE subscriptions.events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subscription_id integer NOT NULL REFERENCES subscriptions.subscriptions,
        at timestamptz NOT NULL,
        kind text NOT NULL
          CHECK (kind IN ('started', 'granted', 'extended', 'canceled', 'ended', 'expired')),
        actor_id integer REFERENCES identity.users
      )`);
    await runner.query('CREATE INDEX events_subscription ON subscriptions.events (subscription_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE subscriptions.events');
    await runner.query('DROP INDEX subscriptions.subscriptions_period_end');
    await runner.query('DROP INDEX subscriptions.subscriptions_one_open');
  }
}
