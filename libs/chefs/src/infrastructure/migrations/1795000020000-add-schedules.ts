import type { MigrationInterface, QueryRunner } from 'typeorm';

const RANGE = `
  starts time NOT NULL CHECK (starts < '24:00'),
  ends time NOT NULL CHECK (ends <> starts)`;

export class AddSchedules1795000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chefs.chefs
        ADD min_notice_hours integer NOT NULL DEFAULT 24 CHECK (min_notice_hours BETWEEN 0 AND 720),
        ADD horizon_days integer NOT NULL DEFAULT 180 CHECK (horizon_days BETWEEN 1 AND 730),
        ADD min_hours integer NOT NULL DEFAULT 1 CHECK (min_hours BETWEEN 1 AND 12),
        ADD max_hours integer NOT NULL DEFAULT 12 CHECK (max_hours BETWEEN 1 AND 12),
        ADD grid_minutes integer NOT NULL DEFAULT 30 CHECK (grid_minutes IN (15, 30, 60)),
        ADD instant_book boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT chefs_hours_in_order CHECK (min_hours <= max_hours)`);
    await runner.query(`
      CREATE TABLE chefs.weekly_ranges (
        chef_id integer NOT NULL REFERENCES chefs.chefs (id),
        weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        ${RANGE},
        PRIMARY KEY (chef_id, weekday, starts)
      )`);
    await runner.query(`
      CREATE TABLE chefs.single_dates (
        chef_id integer NOT NULL REFERENCES chefs.chefs (id),
        date date NOT NULL,
        PRIMARY KEY (chef_id, date)
      )`);
    await runner.query(`
      CREATE TABLE chefs.single_date_ranges (
        chef_id integer NOT NULL,
        date date NOT NULL,
        ${RANGE},
        PRIMARY KEY (chef_id, date, starts),
        FOREIGN KEY (chef_id, date) REFERENCES chefs.single_dates (chef_id, date) ON DELETE CASCADE
      )`);
    // Chefs who were here before get what new ones begin with; the demo chefs, 1 to 5, an hour's notice.
    await runner.query(`
      INSERT INTO chefs.weekly_ranges (chef_id, weekday, starts, ends)
      SELECT id, weekday, '10:00', '22:00' FROM chefs.chefs, generate_series(1, 7) AS weekday`);
    await runner.query('UPDATE chefs.chefs SET min_notice_hours = 1 WHERE id <= 5');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chefs.single_date_ranges');
    await runner.query('DROP TABLE chefs.single_dates');
    await runner.query('DROP TABLE chefs.weekly_ranges');
    await runner.query(`
      ALTER TABLE chefs.chefs DROP CONSTRAINT chefs_hours_in_order, DROP min_notice_hours, DROP horizon_days,
        DROP min_hours, DROP max_hours, DROP grid_minutes, DROP instant_book`);
  }
}
