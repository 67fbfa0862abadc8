import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettleDeclinedMoves1795000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bookings.bookings
        ADD agreed_price_minor bigint CHECK (agreed_price_minor BETWEEN 1 AND total_price_minor),
        ADD refund_if_declined_minor bigint CHECK (refund_if_declined_minor BETWEEN 0 AND total_price_minor),
        ADD refund_if_declined_share numeric(5, 4) CHECK (refund_if_declined_share BETWEEN 0 AND 1),
        ADD CONSTRAINT bookings_refund_if_declined_whole
          CHECK ((refund_if_declined_minor IS NULL) = (refund_if_declined_share IS NULL)),
        DROP CONSTRAINT bookings_refund_of_cancelled,
        ADD CONSTRAINT bookings_refund_of_ended
          CHECK (refund_minor IS NULL OR status IN ('cancelled', 'declined', 'expired'))`);
    // What was agreed before a move that waits for its answer is not known any more.
    await runner.query(`
      UPDATE bookings.bookings SET agreed_price_minor = total_price_minor WHERE was_confirmed`);
    await runner.query('ALTER TABLE bookings.bookings DROP was_confirmed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bookings.bookings DROP CONSTRAINT bookings_refund_of_ended,
        ADD was_confirmed boolean NOT NULL DEFAULT false`);
    await runner.query(`
      UPDATE bookings.bookings SET was_confirmed = agreed_price_minor IS NOT NULL,
        refund_minor = CASE status WHEN 'cancelled' THEN refund_minor END,
        refund_share = CASE status WHEN 'cancelled' THEN refund_share END`);
    await runner.query(`
      ALTER TABLE bookings.bookings ALTER was_confirmed DROP DEFAULT,
        DROP agreed_price_minor, DROP refund_if_declined_minor, DROP refund_if_declined_share,
        ADD CONSTRAINT bookings_refund_of_cancelled CHECK (refund_minor IS NULL OR status = 'cancelled')`);
  }
}
