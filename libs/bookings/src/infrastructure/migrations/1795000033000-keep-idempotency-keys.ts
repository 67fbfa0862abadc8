import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepIdempotencyKeys1795000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bookings.idempotency_keys (
        user_id integer NOT NULL REFERENCES identity.users (id) ON DELETE CASCADE,
        route text NOT NULL,
        key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
        fingerprint text NOT NULL,
        claimed_at timestamptz NOT NULL,
        body text,
        location text,
        PRIMARY KEY (user_id, route, key)
      )`);
    await runner.query('CREATE INDEX idempotency_keys_age ON bookings.idempotency_keys (claimed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bookings.idempotency_keys');
  }
}
