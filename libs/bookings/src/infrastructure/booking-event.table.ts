import { EntitySchema } from 'typeorm';
import type { BookingEvent } from '../domain/booking-event';
import type { Actor, BookingStatus } from '../domain/booking-status';

export interface BookingEventRow {
  /** `bigint`, which node-postgres gives as text. */
  readonly id: string;
  readonly booking_id: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly from_status: BookingStatus | null;
  readonly to_status: BookingStatus;
  readonly reason: string | null;
  readonly starts_at: Date;
}

export const bookingEventTable = new EntitySchema<BookingEventRow>({
  name: 'bookings.event',
  schema: 'bookings',
  tableName: 'events',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    booking_id: { type: 'integer' },
    at: { type: 'timestamptz' },
    actor: { type: 'text' },
    from_status: { type: 'text', nullable: true },
    to_status: { type: 'text' },
    reason: { type: 'text', nullable: true },
    starts_at: { type: 'timestamptz' },
  },
});

export function toEventRow(bookingId: number, event: BookingEvent): Omit<BookingEventRow, 'id'> {
  return {
    booking_id: bookingId,
    at: event.at,
    actor: event.actor,
    from_status: event.from,
    to_status: event.to,
    reason: event.reason,
    starts_at: event.startsAt,
  };
}

export function fromEventRow(row: BookingEventRow): BookingEvent {
  return {
    at: row.at,
    actor: row.actor,
    from: row.from_status,
    to: row.to_status,
    reason: row.reason,
    startsAt: row.starts_at,
  };
}
