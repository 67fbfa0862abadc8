import { ApiProperty } from '@nestjs/swagger';

export class HealthResponse {
  @ApiProperty({
    description: 'Always `ok`: a process that can answer is alive',
    enum: ['ok'],
    example: 'ok',
  })
  readonly status!: 'ok';

  @ApiProperty({
    description: 'Now, ISO 8601 in UTC',
    format: 'date-time',
    example: '2027-03-01T09:00:00.000Z',
  })
  readonly timestamp!: string;
}

export class ReadyChecks {
  @ApiProperty({ description: 'Without it the process is not ready', enum: ['up'], example: 'up' })
  readonly database!: 'up';

  @ApiProperty({
    description: '`away`: the process goes on and counts rate limits for itself; `unused`: it always does',
    enum: ['up', 'away', 'unused'],
    example: 'up',
  })
  readonly redis!: 'up' | 'away' | 'unused';
}

export class ReadyResponse {
  @ApiProperty({
    description: 'Always `ready`; otherwise the answer is a 503',
    enum: ['ready'],
    example: 'ready',
  })
  readonly status!: 'ready';

  @ApiProperty({ type: ReadyChecks, description: 'Only when asked for', required: false })
  readonly checks?: ReadyChecks;
}

export class RestartResponse {
  @ApiProperty({ description: 'The process has begun to drain', enum: ['restarting'], example: 'restarting' })
  readonly status!: 'restarting';
}
