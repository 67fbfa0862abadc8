import type { Severity } from '@coocook/kernel';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ErrorSummary } from '../application/errors.queries';
import type { PatternStatus } from '../application/error-patterns';

/** 24 hours, with errors at two of them. */
const TREND = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

@ApiSchema({ name: 'ErrorPatternCounts' })
class PatternCounts implements Record<PatternStatus, number> {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly open!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  readonly resolved!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly ignored!: number;
}

@ApiSchema({ name: 'ErrorSeverityCounts' })
class SeverityCounts implements Record<Severity, number> {
  @ApiProperty({ type: 'integer', example: 0 })
  readonly low!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly medium!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly high!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly critical!: number;
}

@ApiSchema({ name: 'ErrorSummary' })
export class ErrorSummaryResponse {
  @ApiProperty({
    type: 'integer',
    description: 'Errors of the time that is kept, with those that were only counted',
    example: 40,
  })
  readonly total: number;

  @ApiProperty({ type: 'integer', description: 'Errors in the hours of `trend`', example: 4 })
  readonly last_24_hours: number;

  @ApiProperty({
    description: 'Errors an hour of the clock: the running one last, and the 23 before it',
    type: 'array',
    items: { type: 'integer' },
    example: TREND,
  })
  readonly trend: readonly number[];

  @ApiProperty({ description: 'Patterns by their status', type: PatternCounts })
  readonly patterns: PatternCounts;

  @ApiProperty({
    description: 'Errors in the hours of `trend`, by the severity of their patterns',
    type: SeverityCounts,
  })
  readonly by_severity: SeverityCounts;

  constructor({ total, trend, patterns, bySeverity }: ErrorSummary) {
    this.total = total;
    this.last_24_hours = trend.reduce((sum, count) => sum + count, 0);
    this.trend = trend;
    this.patterns = patterns;
    this.by_severity = bySeverity;
  }
}
