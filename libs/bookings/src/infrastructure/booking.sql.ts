/** The condition of the exclusion constraint, word for word, so that its index serves the queries too. */
export const IS_OCCUPYING = `status IN ('pending', 'confirmed', 'completed', 'no_show')`;

/** The constraint that makes two overlapping bookings of one chef impossible. */
export const NO_DOUBLE_BOOKING = 'bookings_no_double_booking';

/** The status as everybody sees it at `now`, a parameter such as `$1`: an overdue request is expired. */
export function statusAt(now: string): string {
  return `CASE WHEN status = 'pending' AND answer_by <= ${now} THEN 'expired' ELSE status END`;
}
