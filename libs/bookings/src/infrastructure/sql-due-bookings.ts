import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { DueBookings } from '../application/due-bookings';
import { EVENT_COLUMNS, isOverdue } from './booking.sql';

/** A confirmed booking that had ended by then, a parameter such as `$1`. */
function hasEnded(by: string): string {
  return `(status = 'confirmed' AND ends_at <= ${by}::timestamptz)`;
}

@Injectable()
export class SqlDueBookings extends DueBookings {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  chefsWithOverdue(now: Date, after: number, limit: number): Promise<readonly number[]> {
    return this.chefsWith(isOverdue('$1'), now, after, limit);
  }

  chefsWithEnded(endedBy: Date, after: number, limit: number): Promise<readonly number[]> {
    return this.chefsWith(hasEnded('$1'), endedBy, after, limit);
  }

  async completeEnded(chefId: number, endedBy: Date, now: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `WITH completed AS (
         UPDATE bookings.bookings SET status = 'completed', updated_at = $3, version = version + 1
         WHERE chef_id = $2 AND ${hasEnded('$1')} RETURNING *)
       INSERT INTO bookings.events (${EVENT_COLUMNS})
       SELECT id, $3, 'system', 'confirmed', 'completed', NULL, starts_at FROM completed`,
      [endedBy, chefId, now],
    );
  }

  private async chefsWith(
    condition: string,
    when: Date,
    after: number,
    limit: number,
  ): Promise<readonly number[]> {
    const rows = await this.unitOfWork.manager.query<{ chef_id: number }[]>(
      `SELECT DISTINCT chef_id FROM bookings.bookings WHERE ${condition} AND chef_id > $2
       ORDER BY chef_id LIMIT $3`,
      [when, after, limit],
    );
    return rows.map(({ chef_id }) => chef_id);
  }
}
