import { ApiProperty } from '@nestjs/swagger';
import type { JobState } from '../application/monitoring-options';
import { INTERVAL_SECONDS, type TrafficSample } from '../application/recent-traffic';

const count = { type: 'integer', minimum: 0 } as const;
const seconds = { type: Number, minimum: 0 } as const;

export class LiveSampleResponse {
  @ApiProperty({
    description: 'When the interval began, ISO 8601 in UTC',
    format: 'date-time',
    example: '2027-03-01T09:00:05.000Z',
  })
  readonly at: string;

  @ApiProperty({ ...count, description: 'HTTP answers within the interval', example: 42 })
  readonly requests: number;

  @ApiProperty({ ...count, description: 'Those with a 5xx status', example: 0 })
  readonly errors: number;

  @ApiProperty({
    ...seconds,
    nullable: true,
    description: 'Median time to answer, estimated from a histogram, at most 10; null without answers',
    example: 0.009,
  })
  readonly p50_seconds: number | null;

  @ApiProperty({
    ...seconds,
    nullable: true,
    description: '95th percentile, estimated likewise',
    example: 0.072,
  })
  readonly p95_seconds: number | null;

  @ApiProperty({ ...count, description: 'Connections of the database pool in use at its end', example: 2 })
  readonly pool_used: number;

  @ApiProperty({ ...count, description: 'Open connections without work at its end', example: 3 })
  readonly pool_idle: number;

  @ApiProperty({ ...count, description: 'Requests that waited for a connection at its end', example: 0 })
  readonly pool_waiting: number;

  @ApiProperty({
    ...seconds,
    description: 'The longest that the event loop kept a timer waiting within the interval',
    example: 0.004,
  })
  readonly event_loop_lag_seconds: number;

  constructor(sample: TrafficSample) {
    this.at = sample.at.toISOString();
    this.requests = sample.requests;
    this.errors = sample.errors;
    this.p50_seconds = sample.p50Seconds;
    this.p95_seconds = sample.p95Seconds;
    this.pool_used = sample.poolUsed;
    this.pool_idle = sample.poolIdle;
    this.pool_waiting = sample.poolWaiting;
    this.event_loop_lag_seconds = sample.eventLoopLagSeconds;
  }
}

export class LiveJobResponse {
  @ApiProperty({ example: 'remove-old-sessions' })
  readonly name: string;

  @ApiProperty({ ...count, description: 'Runs in this process since it started', example: 12 })
  readonly runs: number;

  @ApiProperty({ ...count, description: 'Those that failed; each is tried again', example: 0 })
  readonly failures: number;

  @ApiProperty({ ...seconds, description: 'Spent in all runs together', example: 1.25 })
  readonly seconds: number;

  @ApiProperty({
    ...seconds,
    nullable: true,
    description:
      'That the oldest due run has waited, whatever process is to do it; null while that cannot be known',
    example: 0,
  })
  readonly oldest_waiting_seconds: number | null;

  constructor(job: JobState) {
    this.name = job.name;
    this.runs = job.runs;
    this.failures = job.failures;
    this.seconds = job.seconds;
    this.oldest_waiting_seconds = job.oldestWaitingSeconds;
  }
}

export class LiveResponse {
  @ApiProperty({
    description: 'Which process this is; another value after every start',
    format: 'uuid',
    example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  })
  readonly instance!: string;

  @ApiProperty({
    description: 'When this process started, ISO 8601 in UTC',
    format: 'date-time',
    example: '2027-03-01T08:30:00.000Z',
  })
  readonly started_at!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Length of an interval',
    enum: [INTERVAL_SECONDS],
    example: INTERVAL_SECONDS,
  })
  readonly interval_seconds!: number;

  @ApiProperty({
    type: [LiveSampleResponse],
    description: 'The last intervals, oldest first, without the one that is running; empty at first',
    maxItems: 60,
  })
  readonly samples!: readonly LiveSampleResponse[];

  @ApiProperty({
    type: [LiveJobResponse],
    description:
      'Background jobs of this process; empty where another one does them, whose `/metrics` tells how they are',
  })
  readonly jobs!: readonly LiveJobResponse[];
}
