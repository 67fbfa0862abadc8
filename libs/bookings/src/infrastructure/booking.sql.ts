import { OCCUPYING_STATUSES } from '../domain/booking-status';

/** The condition of the exclusion constraint, so that its index serves the queries too. */
export const IS_OCCUPYING = `status IN (${OCCUPYING_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** The constraint that makes two overlapping bookings of one chef impossible. */
export const NO_DOUBLE_BOOKING = 'bookings_no_double_booking';

/** An unanswered request whose deadline is past at `now`, a parameter such as `$1`; see `Booking.seenAt`. */
export function isOverdue(now: string): string {
  return `(status = 'pending' AND answer_by <= ${now}::timestamptz)`;
}

/** The status as everybody sees it at `now`: an overdue request is expired. */
export function statusAt(now: string): string {
  return `CASE WHEN ${isOverdue(now)} THEN 'expired' ELSE status END`;
}

/** When it last changed, as everybody sees it at `now`: an overdue request did at its deadline. */
export function lastChangeBy(now: string): string {
  return `CASE WHEN ${isOverdue(now)} THEN answer_by ELSE updated_at END`;
}

/** What came back of it, as everybody sees it at `now`: of an overdue request, what a declined one gives. */
export function refundAt(now: string): string {
  return `CASE WHEN ${isOverdue(now)} THEN refund_if_declined_minor ELSE refund_minor END AS refund_minor,
    CASE WHEN ${isOverdue(now)} THEN refund_if_declined_share ELSE refund_share END AS refund_share`;
}

/** What changes in the row of an overdue request when that is written down. */
export const EXPIRY = `status = 'expired', refund_minor = refund_if_declined_minor, refund_share = refund_if_declined_share,
  updated_at = answer_by, version = version + 1`;

export const EVENT_COLUMNS = 'booking_id, at, actor, from_status, to_status, reason, starts_at';

/** The event of an overdue request, of its row: it expired at its deadline, whenever that is written down. */
export const EXPIRY_EVENT = `id, answer_by, 'system', 'pending', 'expired', NULL, starts_at`;
