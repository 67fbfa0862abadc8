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

/** An administrator keeps the account locked; said only after the right password (contract, section 3). */
export function accountInactive(): DomainError {
  return new DomainError('IDENTITY_ACCOUNT_INACTIVE', 'forbidden', 'Account is inactive');
}

export function emailTaken(): DomainError {
  const message = 'Email already registered';
  return new DomainError('IDENTITY_EMAIL_TAKEN', 'invalid', message, {
    errors: [{ field: 'email', message }],
  });
}

/** `field` is the name under which the client sent it. */
export function passwordWeak(requirements: readonly string[], field = 'password'): DomainError {
  return new DomainError('IDENTITY_PASSWORD_WEAK', 'invalid', 'Password does not meet the requirements', {
    requirements,
    errors: requirements.map((requirement) => ({ field, message: requirement })),
  });
}

export function sessionNotFound(): DomainError {
  return new DomainError('IDENTITY_SESSION_NOT_FOUND', 'absent', 'Session not found');
}

export function passwordUnchanged(): DomainError {
  const message = 'The new password must differ from the current one';
  return new DomainError('IDENTITY_PASSWORD_UNCHANGED', 'invalid', message, {
    errors: [{ field: 'new_password', message }],
  });
}

/** Not `unauthenticated`: the session is fine, and a client must not take it for lost. */
export function currentPasswordWrong(attemptsRemaining: number): DomainError {
  const message = 'The current password is wrong';
  return new DomainError('IDENTITY_CURRENT_PASSWORD_WRONG', 'invalid', message, {
    attempts_remaining: attemptsRemaining,
    errors: [{ field: 'current_password', message }],
  });
}

/** With PASSWORD_AGE_POLICY=force, on every route but those that lead out of it. */
export function passwordExpired(): DomainError {
  return new DomainError(
    'IDENTITY_PASSWORD_EXPIRED',
    'forbidden',
    'The password is too old: change it first',
  );
}

export function demoAccountFixed(): DomainError {
  return new DomainError('IDENTITY_DEMO_FIXED', 'conflict', 'Demo accounts cannot be changed or locked');
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

export function userNotFound(): DomainError {
  return new DomainError('IDENTITY_USER_NOT_FOUND', 'absent', 'User not found');
}

export function selfLock(): DomainError {
  return new DomainError('IDENTITY_SELF_LOCK', 'conflict', 'Administrators cannot lock themselves');
}

export function adminRequired(): DomainError {
  return new DomainError('IDENTITY_ADMIN_REQUIRED', 'forbidden', 'Admin access required');
}
