import { Clock } from '@coocook/kernel';
import { queryPage, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import {
  BookingQueries,
  type BookingPage,
  type BookingSearch,
  type BookingSort,
} from '../application/booking.queries';
import type { BookingState } from '../domain/booking-state';
import type { BookingEvent } from '../domain/booking-event';
import { fromEventRow, type BookingEventRow } from './booking-event.table';
import { EVENT_COLUMNS, EXPIRY_EVENT, isOverdue, seenAt } from './booking.sql';
import { bookingColumns, fromRow, type BookingRow } from './booking.table';

const ORDERS: Readonly<Record<BookingSort, string>> = {
  '-starts_at': 'starts_at DESC, id',
  starts_at: 'starts_at, id',
};

@Injectable()
export class SqlBookingQueries extends BookingQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async search(search: BookingSearch): Promise<BookingPage> {
    const parameters: unknown[] = [this.clock.now()];
    const where: string[] = [];
    const demand = (column: string, value: unknown, comparison = '='): void => {
      parameters.push(value);
      where.push(`${column} ${comparison} $${parameters.length}`);
    };
    if ('dinerId' in search.of) demand('diner_id', search.of.dinerId);
    else demand('chef_id', search.of.chefId);
    if (search.status) demand(seenAt('$1', 'status'), search.status);
    if (search.from) demand('booking_date', search.from, '>=');
    if (search.to) demand('booking_date', search.to, '<=');
    if (search.when === 'upcoming') where.push('ends_at > $1');
    if (search.when === 'past') where.push('ends_at <= $1');
    const page = await queryPage<BookingRow>(
      this.unitOfWork.manager,
      {
        columns: bookingColumns('$1'),
        from: 'bookings.bookings',
        where,
        orderBy: ORDERS[search.sort],
        parameters,
      },
      search,
    );
    return { ...page, rows: page.rows.map(fromRow) };
  }

  async byId(id: number): Promise<BookingState | null> {
    const [row] = await this.unitOfWork.manager.query<BookingRow[]>(
      `SELECT ${bookingColumns('$2')} FROM bookings.bookings WHERE id = $1`,
      [id, this.clock.now()],
    );
    return row ? fromRow(row) : null;
  }

  async eventsOf(bookingId: number): Promise<readonly BookingEvent[]> {
    const rows = await this.unitOfWork.manager.query<BookingEventRow[]>(
      `SELECT id, ${EVENT_COLUMNS} FROM bookings.events WHERE booking_id = $1
       UNION ALL
       SELECT NULL, ${EXPIRY_EVENT} FROM bookings.bookings WHERE id = $1 AND ${isOverdue('$2')}
       ORDER BY id NULLS LAST`,
      [bookingId, this.clock.now()],
    );
    return rows.map(fromEventRow);
  }
}
