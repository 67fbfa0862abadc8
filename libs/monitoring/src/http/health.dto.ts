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

export class ReadyResponse {
  @ApiProperty({
    description: 'Always `ready`; otherwise the answer is a 503',
    enum: ['ready'],
    example: 'ready',
  })
  readonly status!: 'ready';
}

export class RestartResponse {
  @ApiProperty({ description: 'The process has begun to drain', enum: ['restarting'], example: 'restarting' })
  readonly status!: 'restarting';
}
