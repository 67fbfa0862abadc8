import { createHmac } from 'node:crypto';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { FailureCounts, type Guesser } from '../application/failure-counts';
import type { FailureRun, LockoutPolicy } from '../domain/lockout';
import { FailureCountKeys } from './derived-keys';
import { signInFailuresTable, STRANGERS } from './sign-in-failures.table';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

@Injectable()
export class SqlFailureCounts extends FailureCounts {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly keys: FailureCountKeys,
  ) {
    super();
  }

  async lockOf(guesser: Guesser, now: Date): Promise<Date | null> {
    const rows = await this.unitOfWork.manager.query<{ locked_until: Date }[]>(
      `SELECT locked_until FROM identity.sign_in_failures
       WHERE email_key = $1 AND device_id = $2 AND locked_until > $3`,
      [...this.keyOf(guesser), now],
    );
    return rows[0]?.locked_until ?? null;
  }

  async count(guesser: Guesser, { failures, hours }: LockoutPolicy, now: Date): Promise<FailureRun> {
    // One statement, so that rivals wait for each other's row and each sees its own number.
    const rows = await this.unitOfWork.manager.query<[{ failures: number; locked_until: Date | null }]>(
      `INSERT INTO identity.sign_in_failures AS run (email_key, device_id, failures, locked_until, updated_at)
       VALUES ($1, $2, 1, CASE WHEN $4::int <= 1 THEN $5::timestamptz END, $3)
       ON CONFLICT (email_key, device_id) DO UPDATE SET
         failures = CASE WHEN run.locked_until <= $3 THEN 1 ELSE run.failures + 1 END,
         locked_until = CASE
           WHEN run.locked_until > $3 THEN run.locked_until
           WHEN $4 <= CASE WHEN run.locked_until <= $3 THEN 1 ELSE run.failures + 1 END THEN $5
         END,
         updated_at = $3
       RETURNING failures, locked_until`,
      [...this.keyOf(guesser), now, failures, new Date(now.getTime() + hours * HOUR_MS)],
    );
    return { failures: rows[0].failures, lockedUntil: rows[0].locked_until };
  }

  async reset(guesser: Guesser): Promise<void> {
    const [email_key, device_id] = this.keyOf(guesser);
    await this.unitOfWork.manager.delete(signInFailuresTable, { email_key, device_id });
  }

  async clear(email: string): Promise<void> {
    await this.unitOfWork.manager.delete(signInFailuresTable, { email_key: this.emailKey(email) });
  }

  async noteRefusal(guesser: Guesser, now: Date): Promise<boolean> {
    const [, affected] = await this.unitOfWork.manager.query<[unknown, number]>(
      `UPDATE identity.sign_in_failures SET refusal_noted_at = $3
       WHERE email_key = $1 AND device_id = $2 AND (refusal_noted_at IS NULL OR refusal_noted_at <= $4)`,
      [...this.keyOf(guesser), now, new Date(now.getTime() - MINUTE_MS)],
    );
    return affected > 0;
  }

  private keyOf({ email, deviceId }: Guesser): readonly [emailKey: Buffer, deviceId: string] {
    return [this.emailKey(email), deviceId ?? STRANGERS];
  }

  /** Keyed, because strangers type addresses (and sometimes passwords) that are none of our business to keep. */
  private emailKey(email: string): Buffer {
    return createHmac('sha256', this.keys.signing.secret).update(email).digest();
  }
}
