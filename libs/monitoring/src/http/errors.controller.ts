import { AdminsOnly } from '@coocook/identity';
import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ErrorsQueries } from '../application/errors.queries';
import { LogError } from '../application/log-error';
import { errorNotStored } from '../domain/monitoring.errors';
import { ErrorSummaryResponse } from './error-summary.dto';
import { ErrorListResponse, ListErrorsQuery, LogErrorBody, LoggedErrorResponse } from './errors.dto';
import { ReportersOnly } from './reporter.guard';

@ApiTags('Errors')
@Controller('errors')
export class ErrorsController {
  constructor(
    private readonly logError: LogError,
    private readonly queries: ErrorsQueries,
  ) {}

  @Post('log')
  @ReportersOnly()
  @ApiOperation({
    operationId: 'logError',
    summary: 'Tell what went wrong',
    description:
      'For those who are signed in, and for programs that carry `X-Ingest-Key`; a key that is sent decides alone. ' +
      'Secrets and personal data are removed before anything is stored.',
  })
  @ApiCreatedResponse({ type: LoggedErrorResponse })
  @ApiProblems(400, 413, 415, errorNotStored())
  async log(@Body() body: LogErrorBody, @Req() { id }: FastifyRequest): Promise<LoggedErrorResponse> {
    const { id: errorId, patternId, occurredAt } = await this.logError.execute(body.toldError(), id);
    return { logged: true, error_id: errorId, timestamp: occurredAt.toISOString(), pattern_id: patternId };
  }

  @Get('recent')
  @AdminsOnly()
  @ApiOperation({ operationId: 'listErrors', summary: 'What went wrong, the newest first' })
  @ApiOkResponse({ type: ErrorListResponse })
  @ApiProblems(400, 503)
  async recent(@Query() query: ListErrorsQuery): Promise<ErrorListResponse> {
    return new ErrorListResponse(await this.queries.recent(query.toSearch()));
  }

  @Get('summary')
  @AdminsOnly()
  @ApiOperation({ operationId: 'getErrorSummary', summary: 'Errors in a few figures' })
  @ApiOkResponse({ type: ErrorSummaryResponse })
  @ApiProblems(400, 503)
  async summary(): Promise<ErrorSummaryResponse> {
    return new ErrorSummaryResponse(await this.queries.summary());
  }
}
