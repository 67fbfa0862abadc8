import { DomainError, type FieldError } from '@coocook/kernel';
import { Injectable, ValidationPipe } from '@nestjs/common';
import * as classTransformer from 'class-transformer';
import * as classValidator from 'class-validator';

/** What class-validator calls the rule that a field the DTO does not have has broken. */
const UNKNOWN_FIELD = 'whitelistValidation';

/** Checks a DTO's shape. Unknown fields are refused, nothing is converted unless the DTO says so. */
@Injectable()
export class ProblemValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      // The pipe would import them itself, and under pnpm's links Node 20 now and then loads a second copy for it,
      // which knows none of our decorators.
      validatorPackage: classValidator,
      transformerPackage: classTransformer,
      exceptionFactory: (errors) => toDomainError(errors),
    });
  }
}

function toDomainError(errors: readonly classValidator.ValidationError[]): DomainError {
  const fields = errors.flatMap((error) => fieldErrors(error));
  const message = errors.some(isMissing)
    ? 'Missing required fields'
    : (fields[0]?.message ?? 'Invalid request');
  return new DomainError('REQUEST_INVALID', 'invalid', message, { errors: fields });
}

function fieldErrors(error: classValidator.ValidationError, parent = ''): FieldError[] {
  const field = parent + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message:
      rule === UNKNOWN_FIELD ? `Unknown field ${field}` : isMissing(error) ? `${field} is required` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}

function isMissing({ value }: classValidator.ValidationError): boolean {
  return value === undefined || value === null;
}
