import type { MigrationInterface, QueryRunner } from 'typeorm';

const MODERATE = JSON.stringify({
  preset: 'moderate',
  tiers: [
    { hours_before: 120, share: 1 },
    { hours_before: 24, share: 0.5 },
  ],
});

export class FreezeCancellationTerms1795000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Bookings from before there was a choice get the policy that every chef had by then.
    await runner.query(`
      ALTER TABLE bookings.bookings
        ADD cancellation_policy jsonb NOT NULL DEFAULT '${MODERATE}'
          CHECK (jsonb_typeof(cancellation_policy -> 'tiers') = 'array'),
        ADD earliest_start timestamptz,
        ADD was_confirmed boolean NOT NULL DEFAULT false,
        ADD refund_minor bigint CHECK (refund_minor BETWEEN 0 AND total_price_minor),
        ADD refund_share numeric(5, 4) CHECK (refund_share BETWEEN 0 AND 1),
        ADD CONSTRAINT bookings_refund_whole CHECK ((refund_minor IS NULL) = (refund_share IS NULL)),
        ADD CONSTRAINT bookings_refund_of_cancelled CHECK (refund_minor IS NULL OR status = 'cancelled')`);
    await runner.query(`
      UPDATE bookings.bookings
      SET earliest_start = starts_at, was_confirmed = status IN ('confirmed', 'completed', 'no_show')`);
    await runner.query(`
      ALTER TABLE bookings.bookings
        ALTER cancellation_policy DROP DEFAULT,
        ALTER was_confirmed DROP DEFAULT,
        ALTER earliest_start SET NOT NULL,
        ADD CONSTRAINT bookings_earliest_start CHECK (earliest_start <= starts_at)`);
    await runner.query(
      `CREATE INDEX bookings_ended ON bookings.bookings (ends_at) WHERE status = 'confirmed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX bookings.bookings_ended');
    await runner.query(`
      ALTER TABLE bookings.bookings DROP cancellation_policy, DROP earliest_start, DROP was_confirmed,
        DROP refund_minor, DROP refund_share`);
  }
}
