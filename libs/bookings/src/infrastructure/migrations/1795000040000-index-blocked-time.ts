import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is busy at some time, of all chefs: the index of the exclusion constraint answers for one chef only. */
export class IndexBlockedTime1795000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX bookings_blocked ON bookings.bookings USING gist (blocked)
        WHERE status IN ('pending', 'confirmed', 'completed', 'no_show')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX bookings.bookings_blocked');
  }
}
