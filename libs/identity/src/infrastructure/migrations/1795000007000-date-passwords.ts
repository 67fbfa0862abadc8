import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatePasswords1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.users ADD password_changed_at timestamptz');
    await runner.query('UPDATE identity.users SET password_changed_at = created_at WHERE NOT is_demo');
    await runner.query(`
      ALTER TABLE identity.users ADD CONSTRAINT users_password_dated
      CHECK ((password_hash IS NULL) = (password_changed_at IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.users DROP password_changed_at');
  }
}
