import { Outcomes, type Outcome } from '@coocook/kernel';
import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { BookingRepository } from '../application/booking.repository';
import { Booking } from '../domain/booking';
import type { BookingDraft } from '../domain/booking-state';
import type { BookingEvent } from '../domain/booking-event';
import { changedMeanwhile, chefUnavailable } from '../domain/bookings.errors';
import { bookingColumns, bookingTable, fromRow, toRow, type BookingRow } from './booking.table';
import { bookingEventTable, toEventRow } from './booking-event.table';
import { isOverdue, NO_DOUBLE_BOOKING } from './booking.sql';

@Injectable()
export class TypeormBookingRepository extends BookingRepository {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly outcomes: Outcomes,
  ) {
    super();
  }

  async byId(id: number): Promise<Booking | null> {
    const [row] = await this.unitOfWork.manager.query<BookingRow[]>(
      `SELECT ${bookingColumns()} FROM bookings.bookings WHERE id = $1`,
      [id],
    );
    return row ? Booking.restore(fromRow(row)) : null;
  }

  async add(draft: BookingDraft): Promise<Booking> {
    try {
      const inserted = await this.unitOfWork.manager.getRepository(bookingTable).insert(toRow(draft));
      const { id } = inserted.identifiers[0] as { id: number };
      const { createdAt: at, status: to, slot } = draft;
      await this.record(id, { at, actor: 'diner', from: null, to, reason: null, startsAt: slot.startsAt });
      return Booking.restore({ ...draft, id });
    } catch (error) {
      throw asConflict(error);
    }
  }

  async save(booking: Booking): Promise<Booking> {
    const { id, version } = booking.state;
    const next = { ...booking.state, version: version + 1 };
    try {
      const { affected } = await this.unitOfWork.manager
        .getRepository(bookingTable)
        .update({ id, version }, toRow(next));
      if (affected !== 1) throw changedMeanwhile();
    } catch (error) {
      throw asConflict(error);
    }
    if (booking.event) await this.record(id, booking.event);
    return Booking.restore(next);
  }

  async countPendingOf(dinerId: number, now: Date): Promise<number> {
    const { manager } = this.unitOfWork;
    await manager.query('SELECT bookings.lock_diner($1)', [dinerId]);
    const [counted] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM bookings.bookings
       WHERE diner_id = $1 AND status = 'pending' AND NOT ${isOverdue('$2')}`,
      [dinerId, now],
    );
    return counted?.count ?? 0;
  }

  private async record(bookingId: number, event: BookingEvent): Promise<void> {
    await this.unitOfWork.manager.getRepository(bookingEventTable).insert(toEventRow(bookingId, event));
    this.outcomes.count('bookings', outcomeOf(event));
  }
}

/** What a step is for operators: a booking that was made, moved, or is now in another status. */
function outcomeOf({ from, to }: BookingEvent): Outcome<'bookings'> {
  if (from === null) return 'requested';
  return to === 'pending' || to === from ? 'rescheduled' : to;
}

function asConflict(error: unknown): unknown {
  return constraintOf(error) === NO_DOUBLE_BOOKING ? chefUnavailable('booked') : error;
}
