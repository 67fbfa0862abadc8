import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCancellationPolicies1795000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chefs.chefs ADD cancellation_policy jsonb NOT NULL DEFAULT '{"preset": "moderate"}'
        CHECK (jsonb_typeof(cancellation_policy) = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chefs.chefs DROP cancellation_policy');
  }
}
