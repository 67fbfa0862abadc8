import { ProblemResponse } from '@coocook/server-kit';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { MISSING, type Checks, type Missing, type Needed, type Optional } from './readiness-check';

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

const needed = { enum: ['up', 'down'], example: 'up' };
const optional = { enum: ['up', 'away', 'unused'], example: 'up' };

export class HealthChecks implements Checks {
  @ApiProperty({ ...needed, description: 'Whether PostgreSQL answered within 3 s; not ready without it' })
  readonly database!: Needed;

  @ApiProperty({
    ...needed,
    description:
      '`down`: one that this build knows is not applied, or that cannot be asked; not ready without them',
  })
  readonly migrations!: Needed;

  @ApiProperty({
    ...optional,
    description:
      '`away`: background jobs wait; `unused`: another process does them, whose `/ready` and `/metrics` tell how they are',
  })
  readonly queue!: Optional;

  @ApiProperty({
    ...optional,
    description: '`away`: the process goes on and counts rate limits for itself; `unused`: it always does',
  })
  readonly redis!: Optional;
}

export class ReadyResponse {
  @ApiProperty({
    description: 'Always `ready`; otherwise the answer is a 503',
    enum: ['ready'],
    example: 'ready',
  })
  readonly status!: 'ready';

  @ApiProperty({ type: HealthChecks, description: 'Only when asked for', required: false })
  readonly checks?: HealthChecks;
}

@ApiSchema({ name: 'NotReadyProblem' })
export class NotReadyResponse extends ProblemResponse {
  @ApiProperty({
    description: 'What is missing, at least one thing',
    enum: MISSING,
    isArray: true,
    example: ['database'],
  })
  readonly down!: readonly Missing[];

  @ApiProperty({ type: HealthChecks, description: 'Only when asked for', required: false })
  readonly checks?: HealthChecks;
}

export class RestartResponse {
  @ApiProperty({ description: 'The process has begun to drain', enum: ['restarting'], example: 'restarting' })
  readonly status!: 'restarting';
}
