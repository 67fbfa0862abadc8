import type { Booking } from '@coocook/api-client';
import type { ApiProblem } from '../../shared/lib/problem';

/** What came of an action: the booking as it is now, or, where it had changed meanwhile, as it was and why not. */
export interface Outcome {
  readonly booking: Booking;
  readonly conflict?: ApiProblem;
  readonly isMoved?: boolean;
}

/** Refusals of what a booking no longer allows. */
const OUT_OF_DATE: readonly string[] = [
  'BOOKINGS_ALREADY_STARTED',
  'BOOKINGS_CHANGED_MEANWHILE',
  'BOOKINGS_NOT_FOUND',
  'BOOKINGS_RESCHEDULE_REFUSED',
  'BOOKINGS_TRANSITION_REFUSED',
];

/** Whether a refusal means that the booking is no longer what this app shows. */
export const isOutOfDate = ({ code }: ApiProblem): boolean => OUT_OF_DATE.includes(code);
