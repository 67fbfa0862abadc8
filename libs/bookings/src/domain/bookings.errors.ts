import { DomainError, type Money } from '@coocook/kernel';
import type { BookingStatus } from './booking-status';

export function bookingNotFound(): DomainError {
  return new DomainError('BOOKINGS_NOT_FOUND', 'absent', 'Booking not found');
}

export function notTheChef(): DomainError {
  return new DomainError('BOOKINGS_NOT_THE_CHEF', 'forbidden', 'Not authorized');
}

export function bookingInThePast(): DomainError {
  const message = 'Booking date must be in the future';
  return new DomainError('BOOKINGS_IN_THE_PAST', 'invalid', message, {
    errors: [{ field: 'booking_date', message }],
  });
}

/** `reason` is one of the contract, section 2; `message` tells it in words. */
export function chefUnavailable(reason: string, message?: string): DomainError {
  return new DomainError('BOOKINGS_CHEF_UNAVAILABLE', 'conflict', 'Chef is not available at that time', {
    reason,
    message,
  });
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
