import { OCCUPYING_STATUSES } from '../domain/booking-status';

/** The condition of the exclusion constraint, so that its index serves the queries too. */
export const IS_OCCUPYING = `status IN (${OCCUPYING_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** The constraint that makes two overlapping bookings of one chef impossible. */
export const NO_DOUBLE_BOOKING = 'bookings_no_double_booking';

/** An unanswered request whose deadline is past at `now`, a parameter such as `$1`; see `Booking.seenAt`. */
export function isOverdue(now: string): string {
  return `(status = 'pending' AND answer_by <= ${now}::timestamptz)`;
}

/** What an overdue request has become, though it may not be written down yet; see `Booking.seenAt`. */
const EXPIRED = {
  status: `'expired'`,
  refund_minor: 'refund_if_declined_minor',
  refund_share: 'refund_if_declined_share',
  updated_at: 'answer_by',
} as const;

/** A column as everybody sees it at `now`. */
export function seenAt(now: string, column: keyof typeof EXPIRED): string {
  return `CASE WHEN ${isOverdue(now)} THEN ${EXPIRED[column]} ELSE ${column} END`;
}

/** Those columns, as they are written down or, with `now`, as everybody sees them then. */
export function columnsThatExpire(now?: string): string {
  const columns = Object.keys(EXPIRED) as (keyof typeof EXPIRED)[];
  return columns.map((column) => (now ? `${seenAt(now, column)} AS ${column}` : column)).join(', ');
}

/** Writes it down, in the row of an overdue request. */
export const EXPIRE = Object.entries(EXPIRED)
  .map(([column, value]) => `${column} = ${value}`)
  .join(', ');

export const EVENT_COLUMNS = 'booking_id, at, actor, from_status, to_status, reason, starts_at';

/** The event of an overdue request, of its row: it expired at its deadline, whenever that is written down. */
export const EXPIRY_EVENT = `id, answer_by, 'system', 'pending', 'expired', NULL, starts_at`;
