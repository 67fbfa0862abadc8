import { AdminsOnly, CurrentOrigin, CurrentUser, type Origin, type Principal } from '@coocook/identity';
import { ApiProblems, IdPipe } from '@coocook/server-kit';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangePatternStatus } from '../application/change-pattern-status';
import { ErrorsQueries } from '../application/errors.queries';
import { patternNotFound } from '../domain/monitoring.errors';
import {
  ChangePatternBody,
  ListPatternsQuery,
  PatternListResponse,
  PatternResponse,
} from './error-patterns.dto';

const PATTERN_ID = { name: 'id', type: 'integer', example: 17 } as const;

@ApiTags('Errors')
@Controller('errors/patterns')
@AdminsOnly()
export class ErrorPatternsController {
  constructor(
    private readonly queries: ErrorsQueries,
    private readonly changeStatus: ChangePatternStatus,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listErrorPatterns',
    summary: 'Errors that differ only in numbers, ids, addresses and quoted values, as one each',
  })
  @ApiOkResponse({ type: PatternListResponse })
  @ApiProblems(400, 503)
  async list(@Query() query: ListPatternsQuery): Promise<PatternListResponse> {
    return new PatternListResponse(await this.queries.patterns(query.toSearch()));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getErrorPattern', summary: 'One pattern, with the trend of a week' })
  @ApiParam(PATTERN_ID)
  @ApiOkResponse({ type: PatternResponse })
  @ApiProblems(400, patternNotFound(), 503)
  async get(@Param('id', IdPipe) id: number): Promise<PatternResponse> {
    const pattern = await this.queries.patternOf(id);
    if (!pattern) throw patternNotFound();
    return new PatternResponse(pattern);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeErrorPattern',
    summary: 'Resolve, ignore or reopen a pattern',
    description: 'Recorded in the audit trail. Saying it again changes nothing.',
  })
  @ApiParam(PATTERN_ID)
  @ApiOkResponse({ type: PatternResponse })
  @ApiProblems(400, patternNotFound(), 413, 415, 503)
  async change(
    @Param('id', IdPipe) id: number,
    @Body() { status }: ChangePatternBody,
    @CurrentUser() admin: Principal,
    @CurrentOrigin() origin: Origin,
  ): Promise<PatternResponse> {
    await this.changeStatus.execute(id, status, admin, origin);
    return this.get(id);
  }
}
