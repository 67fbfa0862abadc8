import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator's lock takes the place of `is_active`, which nothing ever cleared. */
export class LockAccounts1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.users ADD locked_at timestamptz');
    await runner.query('UPDATE identity.users SET locked_at = now() WHERE NOT is_active');
    await runner.query('ALTER TABLE identity.users DROP is_active');
    await runner.query(`
      ALTER TABLE identity.users ADD CONSTRAINT users_demo_never_locked
      CHECK (NOT (is_demo AND locked_at IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.users ADD is_active boolean NOT NULL DEFAULT true');
    await runner.query('UPDATE identity.users SET is_active = locked_at IS NULL');
    await runner.query('ALTER TABLE identity.users ALTER is_active DROP DEFAULT');
    await runner.query('ALTER TABLE identity.users DROP locked_at');
  }
}
