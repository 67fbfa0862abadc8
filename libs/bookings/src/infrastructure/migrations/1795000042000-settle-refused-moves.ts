import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettleRefusedMoves1795000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Everything came back of what was declined or had expired before, and does of what waits for an answer now.
    await runner.query(`
      ALTER TABLE bookings.bookings
        ADD refusal_refund_minor bigint CHECK (refusal_refund_minor BETWEEN 0 AND total_price_minor),
        ADD refusal_refund_share numeric(5, 4) NOT NULL DEFAULT 1 CHECK (refusal_refund_share BETWEEN 0 AND 1),
        DROP CONSTRAINT bookings_refund_of_cancelled,
        ADD CONSTRAINT bookings_refund_of_called_off
          CHECK (refund_minor IS NULL OR status IN ('cancelled', 'declined', 'expired'))`);
    await runner.query(`
      UPDATE bookings.bookings SET refusal_refund_minor = total_price_minor,
        refund_minor = CASE WHEN status IN ('declined', 'expired') THEN total_price_minor ELSE refund_minor END,
        refund_share = CASE WHEN status IN ('declined', 'expired') THEN 1 ELSE refund_share END`);
    await runner.query(`
      ALTER TABLE bookings.bookings
        ALTER refusal_refund_minor SET NOT NULL,
        ALTER refusal_refund_share DROP DEFAULT,
        ADD CONSTRAINT bookings_refund_of_refused
          CHECK (refund_minor IS NOT NULL OR status NOT IN ('declined', 'expired'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bookings.bookings DROP CONSTRAINT bookings_refund_of_called_off,
        DROP CONSTRAINT bookings_refund_of_refused`);
    await runner.query(`
      UPDATE bookings.bookings SET refund_minor = NULL, refund_share = NULL WHERE status IN ('declined', 'expired')`);
    await runner.query(`
      ALTER TABLE bookings.bookings DROP refusal_refund_minor, DROP refusal_refund_share,
        ADD CONSTRAINT bookings_refund_of_cancelled CHECK (refund_minor IS NULL OR status = 'cancelled')`);
  }
}
