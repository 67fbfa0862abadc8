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
