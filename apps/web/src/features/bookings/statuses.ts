import type { Booking, BookingStatus } from '@coocook/api-client';
import type { PlainKey } from '../../shared/i18n/messages';
import type { BadgeTone } from '../../shared/ui/badge';

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
  readonly label: PlainKey;
  /** Asked before the action, where it takes something away from the diner. */
  readonly question?: PlainKey;
}

const CONFIRM: ChefAction = { status: 'confirmed', label: 'booking.confirm' };
const DECLINE: ChefAction = {
  status: 'declined',
  label: 'booking.decline',
  question: 'booking.decline.ask',
};
/** Its dialog says more than a question: what comes back. */
const CANCEL: ChefAction = {
  status: 'cancelled',
  label: 'booking.cancel',
  question: 'booking.cancel.ask',
};
const COMPLETE: ChefAction = { status: 'completed', label: 'booking.complete' };
const NO_SHOW: ChefAction = {
  status: 'no_show',
  label: 'booking.noShow',
  question: 'booking.noShow.ask',
};

/** What the chef of a booking may do with it at `now` (milliseconds since 1970). The API has the last word. */
export const chefActions = (
  booking: Pick<Booking, 'status' | 'starts_at' | 'refund_if_declined'>,
  now: number,
): readonly ChefAction[] => {
  // Declining a late move keeps some of the price; who wants to give back all of it cancels.
  if (booking.status === 'pending')
    return booking.refund_if_declined ? [CONFIRM, DECLINE, CANCEL] : [CONFIRM, DECLINE];
  if (booking.status !== 'confirmed') return [];
  return now >= Date.parse(booking.starts_at) ? [COMPLETE, NO_SHOW] : [CANCEL];
};

/** Whether a diner may still move a booking or call it off at `now` (milliseconds since 1970). */
export const canStillChange = (
  { status, starts_at }: Pick<Booking, 'status' | 'starts_at'>,
  now: number,
): boolean => (status === 'pending' || status === 'confirmed') && now < Date.parse(starts_at);

/** Where a booking stands on its way: `now` is waited for, `ended` is where it went no further. */
export interface Step {
  readonly name: 'requested' | 'answer' | 'meal' | 'closing' | BookingStatus;
  readonly state: 'done' | 'now' | 'next' | 'ended';
}

const REQUESTED: Step = { name: 'requested', state: 'done' };
const CONFIRMED: Step = { name: 'confirmed', state: 'done' };
const MEAL: Step = { name: 'meal', state: 'done' };

/** What is known of a booking's way by its status and its start, at `now` (milliseconds since 1970). */
export const stepsOf = (
  { status, starts_at }: Pick<Booking, 'status' | 'starts_at'>,
  now: number,
): readonly Step[] => {
  switch (status) {
    case 'pending':
      return [REQUESTED, { name: 'answer', state: 'now' }, { name: 'meal', state: 'next' }];
    case 'confirmed':
      return now < Date.parse(starts_at)
        ? [REQUESTED, CONFIRMED, { name: 'meal', state: 'now' }]
        : [REQUESTED, CONFIRMED, MEAL, { name: 'closing', state: 'now' }];
    case 'completed':
      return [REQUESTED, CONFIRMED, { name: 'completed', state: 'done' }];
    case 'no_show':
      return [REQUESTED, CONFIRMED, { name: 'no_show', state: 'ended' }];
    case 'declined':
    case 'expired':
    case 'cancelled':
      return [REQUESTED, { name: status, state: 'ended' }];
  }
};
