import { ApiProperty } from '@nestjs/swagger';
import { HealthChecks } from './health.dto';

const duration = { type: Number, nullable: true, minimum: 0 } as const;

export class MetricsHealthResponse {
  @ApiProperty({
    description: '`unavailable` when a check is `down` or the process is draining',
    enum: ['ok', 'unavailable'],
    example: 'ok',
  })
  readonly status!: 'ok' | 'unavailable';

  @ApiProperty({ description: 'Seconds since the process started', minimum: 0, example: 86400.5 })
  readonly uptime_seconds!: number;

  @ApiProperty({ type: HealthChecks, description: 'What the process leans on' })
  readonly checks!: HealthChecks;

  @ApiProperty({ description: 'The process is stopping and wants no new requests', example: false })
  readonly draining!: boolean;
}

export class MetricsSummaryResponse {
  @ApiProperty({ description: 'HTTP answers since the process started', minimum: 0, example: 1024 })
  readonly requests!: number;

  @ApiProperty({ description: 'Those with a 5xx status', minimum: 0, example: 2 })
  readonly errors!: number;

  @ApiProperty({
    description: 'Share of 5xx over the last 5 minutes',
    minimum: 0,
    maximum: 1,
    example: 0.002,
  })
  readonly error_rate!: number;

  @ApiProperty({
    ...duration,
    description: 'Mean time to answer in seconds; null before the first',
    example: 0.018,
  })
  readonly mean_duration_seconds!: number | null;

  @ApiProperty({
    ...duration,
    description: 'Median, estimated from the histogram; at most 10',
    example: 0.009,
  })
  readonly p50_duration_seconds!: number | null;

  @ApiProperty({
    ...duration,
    description: '95th percentile, estimated likewise; at most 10',
    example: 0.072,
  })
  readonly p95_duration_seconds!: number | null;

  @ApiProperty({ description: 'Open connections of the database pool', minimum: 0, example: 4 })
  readonly db_connections!: number;

  @ApiProperty({ description: 'Seconds since the process started', minimum: 0, example: 86400.5 })
  readonly uptime_seconds!: number;
}
