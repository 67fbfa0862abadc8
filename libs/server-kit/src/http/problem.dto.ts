import type { DomainError } from '@coocook/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { httpRefusal, problem, refusalOf, type Refusal } from './refusal';

const REQUEST_ID = '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11';

/** What a refusal means (contract, section 1). */
const MEANINGS: Readonly<Record<number, string>> = {
  400: 'Malformed or invalid; nothing was changed',
  401: 'Not signed in',
  403: 'Signed in but not allowed',
  404: 'Absent, or not yours to see',
  409: 'In conflict with the state; nothing was changed',
  422: 'An idempotency key that was used with another body',
  413: 'Body over 100 kB',
  415: 'Body that is not JSON',
  429: 'Too many requests; see Retry-After',
  503: 'Draining, overloaded or a dependency down; see Retry-After',
};

class FieldProblem {
  @ApiProperty({
    description: 'Name of the field as it was sent, dots for nested ones',
    example: 'booking_date',
  })
  readonly field!: string;

  @ApiProperty({ description: 'What is wrong with it, for people', example: 'Invalid booking date' })
  readonly message!: string;
}

/** Every error of the API: RFC 9457, with `code` for programs and `error` for older clients. */
@ApiSchema({ name: 'Problem' })
export class ProblemResponse {
  @ApiProperty({ description: 'RFC 9457 type; `code` says more', example: 'about:blank' })
  readonly type!: string;

  @ApiProperty({ description: 'The HTTP status in words', example: 'Conflict' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', description: 'The HTTP status', example: 409 })
  readonly status!: number;

  @ApiProperty({ description: 'What happened, for people', example: 'Chef is not available at that time' })
  readonly detail!: string;

  @ApiProperty({ description: 'Stable name, CONTEXT_REASON', example: 'BOOKINGS_CHEF_UNAVAILABLE' })
  readonly code!: string;

  @ApiProperty({
    description: 'Also in the X-Request-Id header and in the logs',
    example: REQUEST_ID,
  })
  readonly request_id!: string;

  @ApiProperty({
    description: 'The same as `detail`: older clients read it',
    example: 'Chef is not available at that time',
  })
  readonly error!: string;

  @ApiProperty({ description: 'Per field, when fields are at fault', type: [FieldProblem], required: false })
  readonly errors?: readonly FieldProblem[];
}

/**
 * Documents the error answers of an operation: a status for what any operation may meet, the very error where the
 * operation has one of its own, so that the example is what a client will see.
 */
export function ApiProblems(...errors: (number | DomainError)[]): ClassDecorator & MethodDecorator {
  const refusals = errors.map((error) => (typeof error === 'number' ? httpRefusal(error) : refusalOf(error)));
  const statuses = [...new Set(refusals.map(({ status }) => status))];
  return applyDecorators(
    ApiExtraModels(ProblemResponse),
    ...statuses.map((status) => problemResponse(refusals.filter((refusal) => refusal.status === status))),
  );
}

function problemResponse(refusals: readonly Refusal[]): ClassDecorator & MethodDecorator {
  const status = refusals[0]?.status ?? 400;
  return ApiResponse({
    status,
    description: MEANINGS[status] ?? 'Refused',
    content: { 'application/problem+json': problemContent(refusals) },
  });
}

interface ProblemContent {
  readonly schema: { readonly $ref: string };
  readonly examples: Readonly<Record<string, { readonly value: object }>>;
}

/** How the document shows refusals of one status: the schema of all, and an example of each. */
export function problemContent(refusals: readonly Refusal[]): ProblemContent {
  const examples = refusals.map(
    (refusal) => [refusal.code, { value: problem(refusal, REQUEST_ID) }] as const,
  );
  return { schema: { $ref: getSchemaPath(ProblemResponse) }, examples: Object.fromEntries(examples) };
}
