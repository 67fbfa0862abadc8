import { Occupancy, type Busy, type Occupied } from '@coocook/chefs';
import { Slot } from '@coocook/kernel';
import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { ChefCalendar } from '../application/chef-calendar';
import { IS_OCCUPYING, isOverdue } from './booking.sql';

interface OccupiedRow {
  readonly id: number;
  readonly chef_id: number;
  /** Milliseconds since 1970: a busy chef has a thousand bookings, and reading dates from text takes longer. */
  readonly starts: number;
  readonly ends: number;
  readonly free: number;
}

const COLUMNS = `id, chef_id, date_part('epoch', starts_at) * 1000 AS starts, date_part('epoch', ends_at) * 1000 AS ends,
  date_part('epoch', blocked_until) * 1000 AS free`;

/** Tells the chefs' calendars which of their time is taken. */
@Injectable()
export class SqlOccupancy extends Occupancy {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly calendar: ChefCalendar,
  ) {
    super();
  }

  async occupied(
    chefIds: readonly number[],
    span: Slot,
    now: Date,
  ): Promise<ReadonlyMap<number, readonly Occupied[]>> {
    const rows = await this.unitOfWork.manager.query<OccupiedRow[]>(
      `SELECT ${COLUMNS} FROM bookings.bookings
       WHERE chef_id = ANY($1::int[]) AND blocked && tstzrange($2, $3, '[)') AND ${IS_OCCUPYING}
         AND NOT ${isOverdue('$4')}`,
      [chefIds, span.startsAt, span.endsAt, now],
    );
    const byChef = new Map<number, Occupied[]>();
    for (const row of rows) {
      const known = byChef.get(row.chef_id);
      if (known) known.push(toOccupied(row));
      else byChef.set(row.chef_id, [toOccupied(row)]);
    }
    return byChef;
  }

  async busy(spans: readonly Slot[], minutes: number, now: Date): Promise<readonly Busy[]> {
    return this.unitOfWork.manager.query<Busy[]>(
      `SELECT chef_id AS "chefId", (spans.number - 1)::int AS span,
         floor(date_part('epoch', min(starts_at) - spans.ends) / 60)::int AS "freeMinutes"
       FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY AS spans (starts, ends, number)
       JOIN bookings.bookings ON blocked && tstzrange(spans.starts, spans.ends + $3 * interval '1 minute', '[)')
       WHERE ${IS_OCCUPYING} AND NOT ${isOverdue('$4')}
       GROUP BY chef_id, spans.number, spans.ends`,
      [spans.map(({ startsAt }) => startsAt), spans.map(({ endsAt }) => endsAt), minutes, now],
    );
  }

  async upcoming(chefId: number, now: Date): Promise<readonly Occupied[]> {
    const rows = await this.unitOfWork.manager.query<OccupiedRow[]>(
      `SELECT ${COLUMNS} FROM bookings.bookings
       WHERE chef_id = $1 AND starts_at > $2 AND status IN ('pending', 'confirmed') AND NOT ${isOverdue('$2')}
       ORDER BY starts_at, id`,
      [chefId, now],
    );
    return rows.map(toOccupied);
  }

  async exclusively<T>(chefId: number, work: (now: Date) => Promise<T>): Promise<T> {
    return this.calendar.exclusively(chefId, work);
  }
}

function toOccupied(row: OccupiedRow): Occupied {
  const startsAt = new Date(row.starts);
  return {
    bookingId: row.id,
    slot: Slot.between(startsAt, new Date(row.ends)),
    blocked: Slot.between(startsAt, new Date(row.free)),
  };
}
