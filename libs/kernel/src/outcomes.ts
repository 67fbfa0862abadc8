/** Everything that is counted by how it ended, and every way it may end. */
export const OUTCOMES = {
  /**
   * What became of bookings. `requested`: made, at once or for the chef to answer; `refused_unavailable`: asked for, or
   * to be moved to, a time that the chef does not have.
   */
  bookings: [
    'requested',
    'rescheduled',
    'confirmed',
    'declined',
    'cancelled',
    'completed',
    'no_show',
    'expired',
    'refused_unavailable',
  ],
  /**
   * Sign-ins with a password. `failed`: it was wrong; `locked`: too many were, and no other is tried; `limited`: asked
   * too often; `inactive`: it was right, but an administrator keeps the account locked; `busy`: too many at once.
   */
  sign_ins: ['succeeded', 'failed', 'locked', 'limited', 'inactive', 'busy'],
} as const;

export type Counted = keyof typeof OUTCOMES;
export type Outcome<What extends Counted> = (typeof OUTCOMES)[What][number];

/** Counts for operators how things end. */
export abstract class Outcomes {
  /**
   * Inside a unit of work it counts once that is committed: never what was rolled back, and once what was retried.
   * `times` is a whole number from 0.
   */
  abstract count<What extends Counted>(what: What, outcome: Outcome<What>, times?: number): void;
}
