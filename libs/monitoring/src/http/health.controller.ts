import { Clock } from '@coocook/kernel';
import { ApiProblems } from '@coocook/server-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthResponse } from './health.dto';

@ApiTags('Health')
@ApiProblems(400)
@Controller('health')
export class HealthController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @ApiOperation({ operationId: 'getHealth', summary: 'Is the process alive? Depends on nothing else' })
  @ApiOkResponse({ type: HealthResponse })
  getHealth(): HealthResponse {
    return { status: 'ok', timestamp: this.clock.now().toISOString() };
  }
}
