import { DomainError, type FieldError } from '@coocook/kernel';
import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** Checks a DTO's shape. Unknown fields are refused, nothing is converted unless the DTO says so. */
@Injectable()
export class ProblemValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => toDomainError(errors),
    });
  }
}

function toDomainError(errors: readonly ValidationError[]): DomainError {
  const fields = errors.flatMap((error) => fieldErrors(error));
  const missing = errors.some((error) => error.value === undefined || error.value === null);
  const message = missing ? 'Missing required fields' : (fields[0]?.message ?? 'Invalid request');
  return new DomainError('REQUEST_INVALID', 'invalid', message, { errors: fields });
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}
