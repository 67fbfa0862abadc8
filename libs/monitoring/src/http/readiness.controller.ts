import { DomainError, type ErrorDetails } from '@coocook/kernel';
import { ApiProblems, problemContent, refusalOf } from '@coocook/server-kit';
import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiServiceUnavailableResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { NotReadyResponse, ReadyResponse } from './health.dto';
import { ReadinessCheck, type Missing } from './readiness-check';

@ApiTags('Health')
@Controller('ready')
export class ReadinessController {
  constructor(private readonly readinessCheck: ReadinessCheck) {}

  @Get()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Should requests be sent here?',
    description:
      'The problem of a 503 (`SERVER_NOT_READY`) lists in `down` what is missing: `database`, `migrations`, `draining`.',
  })
  @ApiQuery({ name: 'verbose', description: 'Given at all: adds `checks`', required: false, example: '' })
  @ApiOkResponse({ type: ReadyResponse })
  @ApiProblems(400)
  @ApiExtraModels(NotReadyResponse)
  @ApiServiceUnavailableResponse({
    description: 'Should not get requests; `down` says why',
    content: {
      'application/problem+json': {
        ...problemContent([refusalOf(notReady(['database', 'migrations']))]),
        schema: { $ref: getSchemaPath(NotReadyResponse) },
      },
    },
  })
  async getReadiness(@Query('verbose') verbose?: string): Promise<ReadyResponse> {
    if (verbose === undefined) {
      refuseUnlessReady(await this.readinessCheck.down());
      return { status: 'ready' };
    }
    const { down, checks } = await this.readinessCheck.report();
    refuseUnlessReady(down, { checks });
    return { status: 'ready', checks };
  }
}

function refuseUnlessReady(down: readonly Missing[], details: ErrorDetails = {}): void {
  if (down.length === 0) return;
  throw notReady(down, details);
}

function notReady(down: readonly Missing[], details: ErrorDetails = {}): DomainError {
  return new DomainError('SERVER_NOT_READY', 'unavailable', 'The server is not ready', { down, ...details });
}
