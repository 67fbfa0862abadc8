import { Money, Slot } from '@coocook/kernel';
import { EntitySchema } from 'typeorm';
import type { BookingDraft, BookingState } from '../domain/booking-state';
import type { BookingStatus } from '../domain/booking-status';
import type { CancellationTerms, Refund } from '../domain/refund';
import { columnsThatExpire } from './booking.sql';

/** The whole policy, for what a preset means may change. */
interface PolicyColumn {
  readonly preset: string | null;
  readonly tiers: readonly { readonly hours_before: number; readonly share: number }[];
}

/** As `bookingColumns` reads it: bigint, numeric, date and time arrive as text. */
export interface BookingRow {
  readonly id: number;
  readonly chef_id: number;
  readonly chef_name: string;
  readonly chef_cuisine: string;
  readonly diner_id: number;
  readonly diner_name: string;
  readonly booking_date: string;
  readonly start_time: string;
  readonly time_zone: string;
  readonly duration_hours: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly blocked_until: Date;
  readonly earliest_start: Date;
  readonly status: BookingStatus;
  readonly hourly_rate_minor: string;
  readonly total_price_minor: string;
  readonly agreed_price_minor: string | null;
  readonly currency: string;
  readonly cancellation_policy: PolicyColumn;
  readonly refund_minor: string | null;
  readonly refund_share: string | null;
  readonly refund_if_declined_minor: string | null;
  readonly refund_if_declined_share: string | null;
  readonly special_requests: string;
  readonly answer_by: Date;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly version: number;
}

export const bookingTable = new EntitySchema<BookingRow>({
  name: 'bookings.booking',
  schema: 'bookings',
  tableName: 'bookings',
  columns: {
    id: { type: 'integer', primary: true, generated: true },
    chef_id: { type: 'integer' },
    chef_name: { type: 'text' },
    chef_cuisine: { type: 'text' },
    diner_id: { type: 'integer' },
    diner_name: { type: 'text' },
    booking_date: { type: 'date' },
    start_time: { type: 'time' },
    time_zone: { type: 'text' },
    duration_hours: { type: 'smallint' },
    starts_at: { type: 'timestamptz' },
    ends_at: { type: 'timestamptz' },
    blocked_until: { type: 'timestamptz' },
    earliest_start: { type: 'timestamptz' },
    status: { type: 'text' },
    hourly_rate_minor: { type: 'bigint' },
    total_price_minor: { type: 'bigint' },
    agreed_price_minor: { type: 'bigint', nullable: true },
    currency: { type: 'text' },
    cancellation_policy: { type: 'jsonb' },
    refund_minor: { type: 'bigint', nullable: true },
    refund_share: { type: 'numeric', nullable: true },
    refund_if_declined_minor: { type: 'bigint', nullable: true },
    refund_if_declined_share: { type: 'numeric', nullable: true },
    special_requests: { type: 'text' },
    answer_by: { type: 'timestamptz' },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
    version: { type: 'integer' },
  },
});

/**
 * What `fromRow` needs, as it is written down, or with `now`, a parameter such as `$1`, as everybody sees it then.
 * Dates and times are read as text: the driver would read a date as midnight in the zone of this process.
 */
export function bookingColumns(now?: string): string {
  return `id, chef_id, chef_name, chef_cuisine, diner_id, diner_name,
    booking_date::text AS booking_date, to_char(start_time, 'HH24:MI') AS start_time, time_zone, duration_hours,
    starts_at, ends_at, blocked_until, earliest_start, hourly_rate_minor, total_price_minor, agreed_price_minor,
    currency, cancellation_policy, refund_if_declined_minor, refund_if_declined_share, special_requests, answer_by,
    created_at, version, ${columnsThatExpire(now)}`;
}

export function toRow(booking: BookingDraft): Omit<BookingRow, 'id'> {
  return {
    chef_id: booking.chefId,
    chef_name: booking.chefName,
    chef_cuisine: booking.chefCuisine,
    diner_id: booking.dinerId,
    diner_name: booking.dinerName,
    booking_date: booking.start.date,
    start_time: booking.start.time,
    time_zone: booking.timeZone,
    duration_hours: booking.durationHours,
    starts_at: booking.slot.startsAt,
    ends_at: booking.slot.endsAt,
    blocked_until: booking.blocked.endsAt,
    earliest_start: booking.earliestStart,
    status: booking.status,
    hourly_rate_minor: booking.hourlyRate.minor.toString(),
    total_price_minor: booking.totalPrice.minor.toString(),
    agreed_price_minor: booking.agreedPrice?.minor.toString() ?? null,
    currency: booking.totalPrice.currency,
    cancellation_policy: toPolicyColumn(booking.cancellationPolicy),
    refund_minor: booking.refund?.amount.minor.toString() ?? null,
    refund_share: booking.refund?.share.toString() ?? null,
    refund_if_declined_minor: booking.refundIfDeclined?.amount.minor.toString() ?? null,
    refund_if_declined_share: booking.refundIfDeclined?.share.toString() ?? null,
    special_requests: booking.specialRequests,
    answer_by: booking.answerBy,
    created_at: booking.createdAt,
    updated_at: booking.updatedAt,
    version: booking.version,
  };
}

export function fromRow(row: BookingRow): BookingState {
  return {
    id: row.id,
    chefId: row.chef_id,
    chefName: row.chef_name,
    chefCuisine: row.chef_cuisine,
    dinerId: row.diner_id,
    dinerName: row.diner_name,
    start: { date: row.booking_date, time: row.start_time },
    timeZone: row.time_zone,
    durationHours: row.duration_hours,
    slot: Slot.between(row.starts_at, row.ends_at),
    blocked: Slot.between(row.starts_at, row.blocked_until),
    earliestStart: row.earliest_start,
    status: row.status,
    hourlyRate: Money.ofMinor(BigInt(row.hourly_rate_minor), row.currency),
    totalPrice: Money.ofMinor(BigInt(row.total_price_minor), row.currency),
    agreedPrice:
      row.agreed_price_minor === null ? null : Money.ofMinor(BigInt(row.agreed_price_minor), row.currency),
    cancellationPolicy: fromPolicyColumn(row.cancellation_policy),
    refund: toRefund(row.refund_minor, row.refund_share, row.currency),
    refundIfDeclined: toRefund(row.refund_if_declined_minor, row.refund_if_declined_share, row.currency),
    specialRequests: row.special_requests,
    answerBy: row.answer_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

function toRefund(minor: string | null, share: string | null, currency: string): Refund | null {
  if (minor === null || share === null) return null;
  return { amount: Money.ofMinor(BigInt(minor), currency), share: Number(share) };
}

function toPolicyColumn({ preset, tiers }: CancellationTerms): PolicyColumn {
  return { preset, tiers: tiers.map(({ hoursBefore, share }) => ({ hours_before: hoursBefore, share })) };
}

function fromPolicyColumn({ preset, tiers }: PolicyColumn): CancellationTerms {
  return { preset, tiers: tiers.map(({ hours_before, share }) => ({ hoursBefore: hours_before, share })) };
}
