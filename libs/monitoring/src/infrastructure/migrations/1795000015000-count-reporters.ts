import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever numbers its own reports, and the last number of each that was recorded. */
export class CountReporters1795000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monitoring.error_reporters (
        id uuid PRIMARY KEY,
        last_report integer NOT NULL CHECK (last_report > 0),
        last_seen timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE monitoring.error_reporters');
  }
}
