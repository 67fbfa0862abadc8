import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellSessionsApart1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.sessions
        ADD address text,
        ADD user_agent text,
        ADD last_seen_at timestamptz`);
    await runner.query('UPDATE identity.sessions SET last_seen_at = created_at');
    await runner.query('ALTER TABLE identity.sessions ALTER last_seen_at SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity.sessions DROP address, DROP user_agent, DROP last_seen_at');
  }
}
