import { DomainError } from '@coocook/kernel';
import { ApiProblems } from '@coocook/server-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadyResponse } from './health.dto';
import { ReadinessCheck } from './readiness-check';

@ApiTags('Health')
@Controller('ready')
export class ReadinessController {
  constructor(private readonly readinessCheck: ReadinessCheck) {}

  @Get()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Should requests be sent here?',
    description:
      'The problem of a 503 (`SERVER_NOT_READY`) lists in `down` what is missing: `database`, `draining`.',
  })
  @ApiOkResponse({ type: ReadyResponse })
  @ApiProblems(400, 503)
  async getReadiness(): Promise<ReadyResponse> {
    const down = await this.readinessCheck.down();
    if (down.length > 0)
      throw new DomainError('SERVER_NOT_READY', 'unavailable', 'The server is not ready', { down });
    return { status: 'ready' };
  }
}
