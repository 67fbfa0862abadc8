import { MAX_ID, SEVERITIES, type JsonObject, type Severity } from '@coocook/kernel';
import { characters, IntegerText, IsText } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { ErrorSearch, ErrorView, Sliced } from '../application/errors.queries';
import type { ToldError } from '../application/log-error';
import { ERROR_SOURCES, type ErrorSource } from '../domain/error-record';
import { MAX_TEXT, MAX_TYPE, SEVERITY_EXPECTED } from './error-fields';
import { IsContext, MAX_CONTEXT_CHARACTERS, MAX_CONTEXT_DEPTH } from './is-context.decorator';
import { SliceQuery, SliceResponse } from './slice.dto';

const MAX_MESSAGE = 10_000;
const MAX_PROJECT = 100;
/** So that it can be filtered by, and holds nobody's address: letters, digits, dots, dashes, underscores, colons, slashes. */
const PROJECT = /^[A-Za-z0-9._:/-]+$/;
const MAX_STACK = 50_000;

export class LogErrorBody {
  @ApiProperty({ description: 'Its class or kind', minLength: 1, maxLength: MAX_TYPE, example: 'TypeError' })
  @IsText(`Invalid error_type: 1 to ${MAX_TYPE} characters are expected`, characters(1, MAX_TYPE))
  readonly error_type!: string;

  @ApiProperty({
    description: 'What it says. Secrets and personal data are removed before it is stored',
    minLength: 1,
    maxLength: MAX_MESSAGE,
    example: "Cannot read properties of undefined (reading 'slots')",
  })
  @IsText(`Invalid message: 1 to ${MAX_MESSAGE} characters are expected`, characters(1, MAX_MESSAGE))
  readonly message!: string;

  @ApiPropertyOptional({ enum: SEVERITIES, default: 'medium', nullable: true, example: 'medium' })
  @IsOptional()
  @IsIn(SEVERITIES, SEVERITY_EXPECTED)
  readonly severity?: Severity | null;

  @ApiPropertyOptional({
    description:
      'Which program it is about: ASCII letters, digits and `.`, `_`, `:`, `/`, `-`. Stored as it is, so no personal data',
    type: 'string',
    nullable: true,
    minLength: 1,
    maxLength: MAX_PROJECT,
    pattern: PROJECT.source,
    example: 'web',
  })
  @IsOptional()
  @IsText(
    `Invalid project_id: 1 to ${MAX_PROJECT} letters, digits and . _ : / - are expected`,
    (text) => text.length <= MAX_PROJECT && PROJECT.test(text),
  )
  readonly project_id?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: MAX_STACK,
    example: 'TypeError: …\n    at Calendar (calendar.js:1:2)',
  })
  @IsOptional()
  @IsText(`Invalid stack_trace: at most ${MAX_STACK} characters are expected`, characters(0, MAX_STACK))
  readonly stack_trace?: string | null;

  @ApiPropertyOptional({
    description:
      `What else is known: at most ${MAX_CONTEXT_CHARACTERS} characters of JSON and ${MAX_CONTEXT_DEPTH} objects ` +
      'and lists in each other; the whole body may have at most 500 fields and items of lists. Values under telling names, such as `password`, are not stored',
    type: 'object',
    nullable: true,
    additionalProperties: true,
    example: { page: '/chefs/1' },
  })
  @IsOptional()
  @IsContext()
  readonly context?: JsonObject | null;

  toldError(): ToldError {
    return {
      errorType: this.error_type,
      message: this.message,
      severity: this.severity ?? 'medium',
      projectId: this.project_id ?? null,
      stackTrace: this.stack_trace ?? null,
      context: this.context ?? {},
    };
  }
}

@ApiSchema({ name: 'LoggedError' })
export class LoggedErrorResponse {
  @ApiProperty({ enum: [true], example: true })
  readonly logged!: true;

  @ApiProperty({ type: 'integer', example: 1201 })
  readonly error_id!: number;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly timestamp!: string;

  @ApiProperty({ type: 'integer', description: 'The pattern it was counted for', example: 17 })
  readonly pattern_id!: number;
}

export class ListErrorsQuery extends SliceQuery {
  @ApiPropertyOptional({ description: 'Exactly this one', example: 'TypeError' })
  @IsOptional()
  @IsText('Invalid error_type', characters(1, MAX_TYPE))
  readonly error_type?: string;

  @ApiPropertyOptional({ enum: SEVERITIES, example: 'high' })
  @IsOptional()
  @IsIn(SEVERITIES, SEVERITY_EXPECTED)
  readonly severity?: Severity;

  @ApiPropertyOptional({ description: 'Exactly this one', example: 'web' })
  @IsOptional()
  @IsText('Invalid project_id', characters(1, MAX_PROJECT))
  readonly project_id?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_ID, example: 17 })
  @IsOptional()
  @IntegerText(1, MAX_ID)
  readonly pattern_id?: number;

  @ApiPropertyOptional({ description: 'Contained in the message, in any case', example: 'slots' })
  @IsOptional()
  @IsText(`Invalid q: 1 to ${MAX_TEXT} characters are expected`, characters(1, MAX_TEXT))
  readonly q?: string;

  toSearch(): ErrorSearch {
    return {
      errorType: this.error_type,
      severity: this.severity,
      projectId: this.project_id,
      patternId: this.pattern_id,
      text: this.q,
      ...this.slice,
    };
  }
}

@ApiSchema({ name: 'Error' })
export class ErrorResponse {
  @ApiProperty({ type: 'integer', example: 1201 })
  readonly id: number;

  @ApiProperty({ type: 'integer', example: 17 })
  readonly pattern_id: number;

  @ApiProperty({ example: 'TypeError' })
  readonly error_type: string;

  @ApiProperty({
    description: 'Without secrets and personal data',
    example: "Cannot read properties of undefined (reading 'slots')",
  })
  readonly message: string;

  @ApiProperty({ enum: SEVERITIES, example: 'medium' })
  readonly severity: Severity;

  @ApiProperty({
    description:
      '`client`: told over HTTP. The others: found by the product while it answered (`api`), in a background job, or ' +
      'anywhere else (`process`)',
    enum: ERROR_SOURCES,
    example: 'client',
  })
  readonly source: ErrorSource;

  @ApiProperty({ type: 'string', nullable: true, example: 'web' })
  readonly project_id: string | null;

  @ApiProperty({
    description: 'As in `X-Request-Id` and in the logs: of the request that failed, or that told the error',
    type: 'string',
    nullable: true,
    example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  })
  readonly request_id: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'TypeError: …\n    at Calendar (calendar.js:1:2)' })
  readonly stack_trace: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { page: '/chefs/1' } })
  readonly context: JsonObject;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly occurred_at: string;

  constructor(error: ErrorView) {
    this.id = error.id;
    this.pattern_id = error.patternId;
    this.error_type = error.errorType;
    this.message = error.message;
    this.severity = error.severity;
    this.source = error.source;
    this.project_id = error.projectId;
    this.request_id = error.requestId;
    this.stack_trace = error.stackTrace;
    this.context = error.context;
    this.occurred_at = error.occurredAt.toISOString();
  }
}

@ApiSchema({ name: 'ErrorList' })
export class ErrorListResponse extends SliceResponse {
  @ApiProperty({ description: 'The newest first', type: [ErrorResponse] })
  readonly errors: readonly ErrorResponse[];

  constructor(errors: Sliced<ErrorView>) {
    super(errors);
    this.errors = errors.rows.map((error) => new ErrorResponse(error));
  }
}
