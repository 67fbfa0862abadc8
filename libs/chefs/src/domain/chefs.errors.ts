import { DomainError } from '@coocook/kernel';

/** Absent or inactive: the public sees no difference (contract, section 2). */
export function chefNotFound(): DomainError {
  return new DomainError('CHEFS_NOT_FOUND', 'absent', 'Chef not found');
}

export function chefProfileRequired(): DomainError {
  return new DomainError('CHEFS_PROFILE_REQUIRED', 'forbidden', 'Chef profile required');
}

/** `field` is `weekly` or `ranges`. */
export function hoursInvalid(field: string, message: string): DomainError {
  return new DomainError('CHEFS_HOURS_INVALID', 'invalid', message, { errors: [{ field, message }] });
}

export function rulesInvalid(field: string, message: string): DomainError {
  return new DomainError('CHEFS_RULES_INVALID', 'invalid', message, { errors: [{ field, message }] });
}

export function profileInvalid(field: string, message: string): DomainError {
  return new DomainError('CHEFS_PROFILE_INVALID', 'invalid', message, { errors: [{ field, message }] });
}

export function profileExists(): DomainError {
  return new DomainError('CHEFS_PROFILE_EXISTS', 'conflict', 'This account has a chef profile already');
}

export function dateNotSet(): DomainError {
  return new DomainError('CHEFS_DATE_NOT_SET', 'absent', 'Nothing is set for that date');
}

export function dateOutOfReach(from: string, to: string): DomainError {
  const message = `Invalid date: one from ${from} to ${to} is expected`;
  return new DomainError('CHEFS_DATE_OUT_OF_REACH', 'invalid', message, {
    errors: [{ field: 'date', message }],
  });
}

export function datesInvalid(message: string): DomainError {
  return new DomainError('CHEFS_DATES_INVALID', 'invalid', message, { errors: [{ field: 'to', message }] });
}
