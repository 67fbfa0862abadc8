import type { Booking, BookingStatus } from '@coocook/api-client';
import type { BadgeTone } from '../../shared/ui/badge';

export const STATUS_LABELS: Readonly<Record<BookingStatus, string>> = {
  pending: 'Waiting for an answer',
  confirmed: 'Confirmed',
  completed: 'Completed',
  declined: 'Declined',
  expired: 'Expired',
  cancelled: 'Cancelled',
  no_show: 'No-show',
};

export const STATUS_TONES: Readonly<Record<BookingStatus, BadgeTone>> = {
  pending: 'warn',
  confirmed: 'good',
  completed: 'calm',
  declined: 'bad',
  expired: 'calm',
  cancelled: 'bad',
  no_show: 'bad',
};

export interface ChefAction {
  readonly status: 'confirmed' | 'declined' | 'cancelled' | 'completed' | 'no_show';
  readonly label: string;
  /** Asked before the action, where it takes something away from the diner. */
  readonly question?: string;
}

const CONFIRM: ChefAction = { status: 'confirmed', label: 'Confirm' };
const DECLINE: ChefAction = {
  status: 'declined',
  label: 'Decline',
  question: 'The diner will be told that you cannot cook for them.',
};
const CANCEL: ChefAction = {
  status: 'cancelled',
  label: 'Cancel booking',
  question: 'You promised to cook for this diner. They will be told that you no longer can.',
};
const COMPLETE: ChefAction = { status: 'completed', label: 'Complete' };
const NO_SHOW: ChefAction = {
  status: 'no_show',
  label: 'No-show',
  question: 'This says that the diner was not there when you came.',
};

/** What the chef of a booking may do with it at `now` (milliseconds since 1970). The API has the last word. */
export const chefActions = (
  booking: Pick<Booking, 'status' | 'starts_at'>,
  now: number,
): readonly ChefAction[] => {
  if (booking.status === 'pending') return [CONFIRM, DECLINE];
  if (booking.status !== 'confirmed') return [];
  return now >= Date.parse(booking.starts_at) ? [COMPLETE, NO_SHOW, CANCEL] : [CANCEL];
};
