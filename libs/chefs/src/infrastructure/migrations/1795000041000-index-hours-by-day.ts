import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For what is asked of all chefs at once: who works on a day, and in which zones they live. */
export class IndexHoursByDay1795000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX weekly_ranges_of_day ON chefs.weekly_ranges (weekday) INCLUDE (chef_id, starts, ends)',
    );
    await runner.query('CREATE INDEX single_dates_of_day ON chefs.single_dates (date)');
    await runner.query('CREATE INDEX single_date_ranges_of_day ON chefs.single_date_ranges (date)');
    await runner.query('CREATE INDEX chefs_time_zone ON chefs.chefs (time_zone) WHERE active');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX chefs.chefs_time_zone');
    await runner.query('DROP INDEX chefs.single_date_ranges_of_day');
    await runner.query('DROP INDEX chefs.single_dates_of_day');
    await runner.query('DROP INDEX chefs.weekly_ranges_of_day');
  }
}
