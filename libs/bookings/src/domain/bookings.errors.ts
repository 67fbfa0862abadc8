import { DomainError, type Money } from '@coocook/kernel';
import type { BookingStatus } from './booking-status';

const UNAVAILABLE = 'BOOKINGS_CHEF_UNAVAILABLE';

/** Characters of an idempotency key. */
export const MAX_KEY = 255;

export function bookingNotFound(): DomainError {
  return new DomainError('BOOKINGS_NOT_FOUND', 'absent', 'Booking not found');
}

export function notTheChef(): DomainError {
  return new DomainError('BOOKINGS_NOT_THE_CHEF', 'forbidden', 'Not authorized');
}

export function notTheDiner(): DomainError {
  return new DomainError('BOOKINGS_NOT_THE_DINER', 'forbidden', 'Not authorized');
}

export function bookingInThePast(): DomainError {
  const message = 'Booking date must be in the future';
  return new DomainError('BOOKINGS_IN_THE_PAST', 'invalid', message, {
    errors: [{ field: 'booking_date', message }],
  });
}

/** `reason` is one of the contract, section 2; `message` tells it in words. */
export function chefUnavailable(reason: string, message?: string): DomainError {
  return new DomainError(UNAVAILABLE, 'conflict', 'Chef is not available at that time', {
    reason,
    message,
  });
}

/** Another time that somebody is shown who could not have theirs. */
export interface Alternative {
  readonly starts_at: Date;
  readonly booking_date: string;
  readonly start_time: string;
}

/** The same refusal with other times beside it, the nearest first. */
export function withAlternatives(error: DomainError, alternatives: readonly Alternative[]): DomainError {
  return new DomainError(error.code, error.kind, error.message, { ...error.details, alternatives });
}

/** The chef does not have that time: it is taken, or not offered. */
export function isUnavailable(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === UNAVAILABLE;
}

export function ownProfile(): DomainError {
  return new DomainError('BOOKINGS_OWN_PROFILE', 'conflict', 'Chefs cannot book themselves');
}

export function invalidPrice(): DomainError {
  const message = 'Invalid expected_total_price';
  const errors = [{ field: 'expected_total_price', message }];
  return new DomainError('BOOKINGS_PRICE_INVALID', 'invalid', message, { errors });
}

export function priceChanged(price: Money): DomainError {
  return new DomainError('BOOKINGS_PRICE_CHANGED', 'conflict', 'The price has changed', {
    total_price: price.toMajor(),
    currency: price.currency,
  });
}

/** The wall clock that a time was chosen on is no longer the chef's. */
export function timeZoneChanged(timeZone: string): DomainError {
  return new DomainError('BOOKINGS_TIME_ZONE_CHANGED', 'conflict', 'The chef is in another time zone now', {
    time_zone: timeZone,
  });
}

export function tooManyPending(limit: number): DomainError {
  const message = `At most ${limit} requests can wait for an answer at a time`;
  return new DomainError('BOOKINGS_TOO_MANY_PENDING', 'conflict', message);
}

export function cannotBecome(from: BookingStatus, to: BookingStatus): DomainError {
  return new DomainError(
    'BOOKINGS_TRANSITION_REFUSED',
    'conflict',
    `${sentenceStart(from)} cannot become ${to}`,
  );
}

export function notStartedYet(from: BookingStatus, to: BookingStatus): DomainError {
  const message = `${sentenceStart(from)} cannot become ${to} before it has started`;
  return new DomainError('BOOKINGS_NOT_STARTED', 'conflict', message);
}

export function alreadyStarted(what: 'cancelled' | 'rescheduled'): DomainError {
  const message = `A booking that has started cannot be ${what}`;
  return new DomainError('BOOKINGS_ALREADY_STARTED', 'conflict', message);
}

export function cannotBeMoved(status: BookingStatus): DomainError {
  const message = `${sentenceStart(status)} cannot be rescheduled`;
  return new DomainError('BOOKINGS_RESCHEDULE_REFUSED', 'conflict', message);
}

export function sameTime(): DomainError {
  return new DomainError('BOOKINGS_SAME_TIME', 'conflict', 'The booking is at that time already');
}

export function cannotShorten(): DomainError {
  const message = 'A booking can only be made shorter while cancelling it gives back the whole price';
  return new DomainError('BOOKINGS_CANNOT_SHORTEN', 'conflict', message);
}

export function chefPaused(): DomainError {
  return new DomainError('BOOKINGS_CHEF_PAUSED', 'conflict', 'The chef takes no bookings at the moment');
}

export function invalidKey(): DomainError {
  const field = 'Idempotency-Key';
  const message = `Invalid ${field}: 1 to ${MAX_KEY} printable ASCII characters are expected`;
  return new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field, message }] });
}

export function keyReused(): DomainError {
  const message = 'This Idempotency-Key was used for another request; send a new one';
  return new DomainError('BOOKINGS_KEY_REUSED', 'unprocessable', message);
}

export function changedMeanwhile(): DomainError {
  return new DomainError(
    'BOOKINGS_CHANGED_MEANWHILE',
    'conflict',
    'The booking was changed meanwhile; look at it again',
  );
}

function sentenceStart(status: BookingStatus): string {
  return `${/^[aeiou]/.test(status) ? 'An' : 'A'} ${status} booking`;
}
