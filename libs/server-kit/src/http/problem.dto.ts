import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, ApiSchema, getSchemaPath } from '@nestjs/swagger';

const MEANINGS: Readonly<Record<number, readonly [code: string, message: string, meaning: string]>> = {
  400: ['REQUEST_INVALID', 'Missing required fields', 'Malformed or invalid; nothing was changed'],
  401: ['IDENTITY_TOKEN_MISSING', 'Missing authorization header', 'Not signed in'],
  403: ['SUBSCRIPTIONS_REQUIRED', 'Subscription to coocook required', 'Signed in but not allowed'],
  404: ['CHEFS_NOT_FOUND', 'Chef not found', 'Absent, or not yours to see'],
  409: [
    'BOOKINGS_CHEF_UNAVAILABLE',
    'Chef is not available at that time',
    'In conflict with the state; nothing was changed',
  ],
  413: ['REQUEST_TOO_LARGE', 'The body is over 100 kB', 'Body over 100 kB'],
  415: ['REQUEST_NOT_JSON', 'The body must be sent as application/json', 'Body that is not JSON'],
  503: [
    'SERVER_UNAVAILABLE',
    'The service is busy or a dependency is down; try again shortly',
    'Overloaded, draining or a dependency down; see Retry-After',
  ],
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
    example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
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

/** Documents the error answers of an operation. */
export function ApiProblems(...statuses: number[]): ClassDecorator & MethodDecorator {
  const responses = statuses.map((status) => {
    const [code, message, meaning] = MEANINGS[status] ?? ['REQUEST_FAILED', 'The request failed', 'Refused'];
    return ApiResponse({
      status,
      description: meaning,
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemResponse) },
          example: {
            type: 'about:blank',
            title: meaning.split(/[;,]/)[0],
            status,
            detail: message,
            code,
            request_id: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
            error: message,
          },
        },
      },
    });
  });
  return applyDecorators(ApiExtraModels(ProblemResponse), ...responses);
}
