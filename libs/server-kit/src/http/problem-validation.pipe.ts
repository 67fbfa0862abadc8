import { DomainError, type FieldError } from '@coocook/kernel';
import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import * as classTransformer from 'class-transformer';
import * as classValidator from 'class-validator';

/** Nobody reads more of them, and each is sent. */
const MAX_TOLD = 20;

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

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    refuseInheritedNames(value, metadata);
    return super.transform(value, metadata);
  }

  /** Nest would make a number of `0x1` or `1e3` in a path; here `IdPipe` sees the text that was sent. */
  protected override transformPrimitive(value: unknown): unknown {
    return value;
  }
}

/** `constructor` or a getter of the DTO is no field, but class-transformer passes over such names or trips on them. */
function refuseInheritedNames(value: unknown, { metatype }: ArgumentMetadata): void {
  if (typeof value !== 'object' || value === null || !metatype) return;
  const errors = Object.keys(value)
    .filter((field) => field in (metatype.prototype as object))
    .map((field) => ({ field, message: unknownField(field) }));
  const [first] = errors;
  if (first) throw new DomainError('REQUEST_INVALID', 'invalid', first.message, { errors });
}

function unknownField(field: string): string {
  return `Unknown field ${field}`;
}

function toDomainError(errors: readonly classValidator.ValidationError[]): DomainError {
  const fields = errors.flatMap((error) => fieldErrors(error)).slice(0, MAX_TOLD);
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
      rule === UNKNOWN_FIELD ? unknownField(field) : isMissing(error) ? `${field} is required` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}

/** Without rules of its own that are broken, it is only what is inside of it that is wrong. */
function isMissing({ value, constraints = {} }: classValidator.ValidationError): boolean {
  const rules = Object.keys(constraints);
  return (value === undefined || value === null) && rules.length > 0 && !rules.includes(UNKNOWN_FIELD);
}
