import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import type { Answer, KeyClaim } from '../application/attempt';
import { IdempotencyKeys } from '../application/idempotency-keys';
import { keyReused } from '../domain/bookings.errors';
import type { IdempotencyKeyRow } from './idempotency-key.table';

const KEPT_MS = 24 * 3_600_000;

@Injectable()
export class SqlIdempotencyKeys extends IdempotencyKeys {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async claim({ userId, route, key, fingerprint }: KeyClaim, now: Date): Promise<Answer | null> {
    const { manager } = this.unitOfWork;
    const place = [userId, route, key];
    // One that is too old is as good as removed, whether or not the job has come along.
    await manager.query(
      `DELETE FROM bookings.idempotency_keys
       WHERE user_id = $1 AND route = $2 AND key = $3 AND claimed_at <= $4`,
      [...place, oldest(now)],
    );
    // Waits here for a transaction that has just written the same key.
    const claimed = await manager.query<unknown[]>(
      `INSERT INTO bookings.idempotency_keys (user_id, route, key, fingerprint, claimed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [...place, fingerprint, now],
    );
    if (claimed.length > 0) return null;
    const [row] = await manager.query<IdempotencyKeyRow[]>(
      `SELECT fingerprint, body, location FROM bookings.idempotency_keys
       WHERE user_id = $1 AND route = $2 AND key = $3`,
      place,
    );
    if (!row || row.fingerprint !== fingerprint) throw keyReused();
    if (row.body === null) throw new Error(`The key of ${route} was claimed without an answer`);
    return { body: row.body, location: row.location };
  }

  async keep({ userId, route, key }: KeyClaim, { body, location }: Answer): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE bookings.idempotency_keys SET body = $4, location = $5
       WHERE user_id = $1 AND route = $2 AND key = $3`,
      [userId, route, key, body, location],
    );
  }

  async removeOld(now: Date, limit: number): Promise<boolean> {
    const [, removed] = await this.unitOfWork.manager.query<[unknown, number]>(
      `DELETE FROM bookings.idempotency_keys WHERE (user_id, route, key) IN (
         SELECT user_id, route, key FROM bookings.idempotency_keys WHERE claimed_at <= $1 LIMIT $2)`,
      [oldest(now), limit],
    );
    return removed === limit;
  }
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}
