import { DomainError } from '@coocook/kernel';
import { ApiProblems } from '@coocook/server-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { MONITORING_OPTIONS, type MonitoringOptions } from '../application/monitoring-options';
import { ReadyResponse, type ReadyChecks } from './health.dto';
import { ReadinessCheck } from './readiness-check';

@ApiTags('Health')
@Controller('ready')
export class ReadinessController {
  constructor(
    private readonly readinessCheck: ReadinessCheck,
    @Inject(MONITORING_OPTIONS) private readonly options: MonitoringOptions,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Should requests be sent here?',
    description:
      'The problem of a 503 (`SERVER_NOT_READY`) lists in `down` what is missing: `database`, `draining`.',
  })
  @ApiQuery({ name: 'verbose', description: 'Given at all: adds `checks`', required: false, example: '' })
  @ApiOkResponse({ type: ReadyResponse })
  @ApiProblems(400, 503)
  async getReadiness(@Query('verbose') verbose?: string): Promise<ReadyResponse> {
    const down = await this.readinessCheck.down();
    if (down.length > 0)
      throw new DomainError('SERVER_NOT_READY', 'unavailable', 'The server is not ready', { down });
    if (verbose === undefined) return { status: 'ready' };
    return { status: 'ready', checks: { database: 'up', redis: await this.redis() } };
  }

  private async redis(): Promise<ReadyChecks['redis']> {
    if (!this.options.redis) return 'unused';
    return (await this.options.redis()) ? 'up' : 'away';
  }
}
