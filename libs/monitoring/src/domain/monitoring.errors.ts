import { DomainError } from '@coocook/kernel';

export function ingestKeyInvalid(): DomainError {
  return new DomainError('MONITORING_INGEST_KEY_INVALID', 'unauthenticated', 'Invalid ingest key');
}

export function patternNotFound(): DomainError {
  return new DomainError('MONITORING_PATTERN_NOT_FOUND', 'absent', 'Error pattern not found');
}

/** Sent again it may be stored twice: when time is up nobody knows how far the first attempt got. */
export function errorNotStored(cause?: unknown): DomainError {
  const refusal = new DomainError(
    'MONITORING_ERROR_NOT_STORED',
    'unavailable',
    'The error could not be stored within a second; try again shortly',
  );
  return Object.assign(refusal, { cause });
}
