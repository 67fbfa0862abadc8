import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountSignInFailures1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By a keyed hash of the address: without the key nobody can tell whose addresses were tried.
    await runner.query(`
      CREATE TABLE identity.sign_in_failures (
        email_key bytea NOT NULL,
        device_id uuid NOT NULL,
        failures integer NOT NULL CHECK (failures > 0),
        locked_until timestamptz,
        refusal_noted_at timestamptz,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (email_key, device_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.sign_in_failures');
  }
}
