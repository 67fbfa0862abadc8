/** What time alone has decided and nobody has written down yet. */
export abstract class DueBookings {
  /** Chefs with requests whose deadline has passed: at most `limit`, by id, from behind `after` on. */
  abstract chefsWithOverdue(now: Date, after: number, limit: number): Promise<readonly number[]>;
  /** Chefs with confirmed bookings that had ended by `endedBy`; in the same way. */
  abstract chefsWithEnded(endedBy: Date, after: number, limit: number): Promise<readonly number[]>;
  /** Completes those of one chef, in the caller's unit of work, which has the chef's calendar for itself. */
  abstract completeEnded(chefId: number, endedBy: Date, now: Date): Promise<void>;
}
