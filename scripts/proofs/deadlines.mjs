/**
 * Makes the deadline of a request pass, which in the world takes an hour at least: it is moved to when the booking last
 * changed, so that by every clock it is past. Alone for that chef, as every writer is: a deadline that stood all along
 * would not move in the midst of somebody's judgement either.
 *
 * @param {import('./stage.mjs').Database} database
 */
export function deadlinesIn({ transaction }) {
  /**
   * Answers in the terms of an attempt: 200 with the time it held when the request was pending, else 409; without a
   * status when the database did not say.
   */
  return async (bookingId, chefId) => {
    try {
      const [held] = await transaction([
        ['SELECT bookings.lock_chef($1)', [chefId]],
        [
          `UPDATE bookings.bookings SET answer_by = updated_at
           WHERE id = $1 AND status = 'pending' AND answer_by > updated_at
           RETURNING booking_date::text, to_char(start_time, 'HH24:MI') AS start_time, duration_hours`,
          [bookingId],
        ],
      ]);
      return { status: held ? 200 : 409, text: JSON.stringify(held ?? {}), location: null };
    } catch (error) {
      return { status: null, text: String(error), location: null };
    }
  };
}
