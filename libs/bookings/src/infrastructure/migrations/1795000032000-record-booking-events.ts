import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordBookingEvents1795000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bookings.events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id integer NOT NULL REFERENCES bookings.bookings (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        actor text NOT NULL CHECK (actor IN ('diner', 'chef', 'system')),
        from_status text,
        to_status text NOT NULL,
        reason text CHECK (char_length(reason) BETWEEN 1 AND 500),
        starts_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX events_of_booking ON bookings.events (booking_id, id)');
    // Of bookings from before: that they were made, and the last step where it can only have been this one.
    await runner.query(`
      INSERT INTO bookings.events (booking_id, at, actor, from_status, to_status, starts_at)
      SELECT id, created_at, 'diner', NULL, 'pending', starts_at FROM bookings.bookings ORDER BY id`);
    await runner.query(`
      INSERT INTO bookings.events (booking_id, at, actor, from_status, to_status, starts_at)
      SELECT id, updated_at, CASE status WHEN 'expired' THEN 'system' ELSE 'chef' END, 'pending', status, starts_at
      FROM bookings.bookings WHERE status IN ('confirmed', 'declined', 'expired') ORDER BY id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bookings.events');
  }
}
