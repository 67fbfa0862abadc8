import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberTrials1795000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE subscriptions.subscriptions ADD COLUMN had_trial boolean NOT NULL DEFAULT false',
    );
    // Who had two before it was remembered has had one: the index below allows no more.
    await runner.query(`
      UPDATE subscriptions.subscriptions SET had_trial = true WHERE id IN (
        SELECT DISTINCT ON (user_id, product) id FROM subscriptions.subscriptions s
        WHERE plan = 'trial' OR EXISTS (
          SELECT FROM subscriptions.events e WHERE e.subscription_id = s.id AND e.kind = 'started')
        ORDER BY user_id, product, plan = 'trial' DESC, id)`);
    await runner.query(`
      ALTER TABLE subscriptions.subscriptions
      ADD CONSTRAINT subscriptions_trial_remembered CHECK (plan <> 'trial' OR had_trial)`);
    await runner.query('DROP INDEX subscriptions.subscriptions_one_trial');
    await runner.query(`
      CREATE UNIQUE INDEX subscriptions_one_trial
      ON subscriptions.subscriptions (user_id, product) WHERE had_trial`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX subscriptions.subscriptions_one_trial');
    await runner.query('ALTER TABLE subscriptions.subscriptions DROP COLUMN had_trial');
    await runner.query(`
      CREATE UNIQUE INDEX subscriptions_one_trial
      ON subscriptions.subscriptions (user_id, product) WHERE plan = 'trial'`);
  }
}
