import { SEVERITIES, type Severity } from '@coocook/kernel';
import { characters, IsText } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  PATTERN_ORDERS,
  type PatternOrder,
  type PatternSearch,
  type PatternView,
  type Sliced,
} from '../application/errors.queries';
import { PATTERN_STATUSES, type PatternStatus } from '../application/error-patterns';
import { MAX_TEXT, MAX_TYPE, SEVERITY_EXPECTED } from './error-fields';
import { SliceQuery, SliceResponse } from './slice.dto';

const STATUS_EXPECTED = { message: `Invalid status: one of ${PATTERN_STATUSES.join(', ')} is expected` };

export class ListPatternsQuery extends SliceQuery {
  @ApiPropertyOptional({ description: 'Exactly this one', example: 'TypeError' })
  @IsOptional()
  @IsText('Invalid error_type', characters(1, MAX_TYPE))
  readonly error_type?: string;

  @ApiPropertyOptional({ enum: SEVERITIES, example: 'high' })
  @IsOptional()
  @IsIn(SEVERITIES, SEVERITY_EXPECTED)
  readonly severity?: Severity;

  @ApiPropertyOptional({ enum: PATTERN_STATUSES, example: 'open' })
  @IsOptional()
  @IsIn(PATTERN_STATUSES, STATUS_EXPECTED)
  readonly status?: PatternStatus;

  @ApiPropertyOptional({ description: 'Contained in the pattern or the type, in any case', example: 'slots' })
  @IsOptional()
  @IsText(`Invalid q: 1 to ${MAX_TEXT} characters are expected`, characters(1, MAX_TEXT))
  readonly q?: string;

  @ApiPropertyOptional({
    description: 'The newest, the most frequent or the worst first',
    enum: PATTERN_ORDERS,
    default: '-last_seen',
    example: '-count',
  })
  @IsOptional()
  @IsIn(PATTERN_ORDERS, { message: `Invalid sort: one of ${PATTERN_ORDERS.join(', ')} is expected` })
  readonly sort: PatternOrder = '-last_seen';

  toSearch(): PatternSearch {
    return {
      errorType: this.error_type,
      severity: this.severity,
      status: this.status,
      text: this.q,
      order: this.sort,
      ...this.slice,
    };
  }
}

export class ChangePatternBody {
  @ApiProperty({
    description: '`resolved` opens again when the error comes back; `ignored` stays',
    enum: PATTERN_STATUSES,
    example: 'resolved',
  })
  @IsIn(PATTERN_STATUSES, STATUS_EXPECTED)
  readonly status!: PatternStatus;
}

@ApiSchema({ name: 'ErrorPattern' })
export class PatternResponse {
  @ApiProperty({ type: 'integer', example: 17 })
  readonly id: number;

  @ApiProperty({ example: 'NotFoundError' })
  readonly error_type: string;

  @ApiProperty({
    description: 'The message with its changing parts masked',
    example: 'User {number} not found',
  })
  readonly pattern: string;

  @ApiProperty({ type: 'integer', description: 'Errors since `first_seen`', example: 42 })
  readonly count: number;

  @ApiProperty({
    description:
      'The worst that was reported; at least `high` from 100 errors in an hour on, `critical` from 1,000',
    enum: SEVERITIES,
    example: 'high',
  })
  readonly severity: Severity;

  @ApiProperty({ enum: PATTERN_STATUSES, example: 'open' })
  readonly status: PatternStatus;

  @ApiProperty({ type: 'integer', description: 'How often it came back after it was resolved', example: 0 })
  readonly times_reopened: number;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly first_seen: string;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-02T10:00:00.000Z' })
  readonly last_seen: string;

  @ApiProperty({
    description:
      'Errors an hour of the clock, the oldest first; the last is the hour that is running. 24 in lists, 168 for one pattern',
    type: 'array',
    items: { type: 'integer' },
    example: [0, 0, 3, 1],
  })
  readonly trend: readonly number[];

  constructor(pattern: PatternView) {
    this.id = pattern.id;
    this.error_type = pattern.errorType;
    this.pattern = pattern.pattern;
    this.count = pattern.count;
    this.severity = pattern.severity;
    this.status = pattern.status;
    this.times_reopened = pattern.timesReopened;
    this.first_seen = pattern.firstSeen.toISOString();
    this.last_seen = pattern.lastSeen.toISOString();
    this.trend = pattern.trend;
  }
}

@ApiSchema({ name: 'ErrorPatternList' })
export class PatternListResponse extends SliceResponse {
  @ApiProperty({ type: [PatternResponse] })
  readonly patterns: readonly PatternResponse[];

  constructor(patterns: Sliced<PatternView>) {
    super(patterns);
    this.patterns = patterns.rows.map((pattern) => new PatternResponse(pattern));
  }
}
