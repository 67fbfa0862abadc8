import { DomainError } from '@coocook/kernel';

/** Absent or inactive: the public sees no difference (contract, section 2). */
export function chefNotFound(): DomainError {
  return new DomainError('CHEFS_NOT_FOUND', 'absent', 'Chef not found');
}

export function chefProfileRequired(): DomainError {
  return new DomainError('CHEFS_PROFILE_REQUIRED', 'forbidden', 'Chef profile required');
}
