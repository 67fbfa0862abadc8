import { DomainError } from '@coocook/kernel';

export function tokenMissing(): DomainError {
  return new DomainError('IDENTITY_TOKEN_MISSING', 'unauthenticated', 'Missing authorization header');
}

export function tokenInvalid(): DomainError {
  return new DomainError('IDENTITY_TOKEN_INVALID', 'unauthenticated', 'Invalid or expired token');
}

export function refreshTokenMissing(): DomainError {
  return new DomainError('IDENTITY_REFRESH_TOKEN_MISSING', 'invalid', 'Missing refresh token');
}

/** One answer for unknown, expired and reused, so that a thief learns nothing. */
export function refreshTokenInvalid(): DomainError {
  return new DomainError('IDENTITY_REFRESH_TOKEN_INVALID', 'unauthenticated', 'Invalid or expired token');
}

/** The same for a wrong password and an unknown address. */
export function credentialsInvalid(attemptsRemaining: number): DomainError {
  return new DomainError('IDENTITY_CREDENTIALS_INVALID', 'unauthenticated', 'Invalid email or password', {
    attempts_remaining: attemptsRemaining,
  });
}

/** Too many failures in a row; the contract names the code. */
export function accountLocked(until: Date): DomainError {
  return new DomainError(
    'ACCOUNT_LOCKED',
    'forbidden',
    'Too many failed attempts: this account is locked for now',
    {
      locked_until: until.toISOString(),
    },
  );
}

export function accountInactive(): DomainError {
  return new DomainError('IDENTITY_ACCOUNT_INACTIVE', 'forbidden', 'Account is inactive');
}

export function emailTaken(): DomainError {
  const message = 'Email already registered';
  return new DomainError('IDENTITY_EMAIL_TAKEN', 'invalid', message, {
    errors: [{ field: 'email', message }],
  });
}

export function passwordWeak(requirements: readonly string[]): DomainError {
  return new DomainError('IDENTITY_PASSWORD_WEAK', 'invalid', 'Password does not meet the requirements', {
    requirements,
    errors: requirements.map((requirement) => ({ field: 'password', message: requirement })),
  });
}

export function demoNotFound(): DomainError {
  return new DomainError('IDENTITY_DEMO_NOT_FOUND', 'absent', 'Demo account not found');
}

export function identityBusy(): DomainError {
  return new DomainError(
    'IDENTITY_BUSY',
    'unavailable',
    'Many people are signing in right now; try again shortly',
  );
}

export function adminRequired(): DomainError {
  return new DomainError('IDENTITY_ADMIN_REQUIRED', 'forbidden', 'Admin access required');
}
