import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the job that removes what is old: it looks every hour, and must not read all that is not. */
export class IndexOldSessions1795000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX refresh_tokens_expires_at ON identity.refresh_tokens (expires_at)');
    await runner.query('CREATE INDEX sessions_created_at ON identity.sessions (created_at)');
    await runner.query(
      'CREATE INDEX sessions_ended_at ON identity.sessions (ended_at) WHERE ended_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['refresh_tokens_expires_at', 'sessions_created_at', 'sessions_ended_at']) {
      await runner.query(`DROP INDEX identity.${index}`);
    }
  }
}
