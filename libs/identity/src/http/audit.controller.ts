import { ApiProblems, pagedResponse } from '@coocook/server-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditQueries } from '../application/audit.queries';
import { AdminsOnly } from './admins-only.decorator';
import { AuditEventListResponse, AuditEventResponse, ListAuditEventsQuery } from './audit.dto';

@ApiTags('Administration')
@Controller('platform/admin/audit')
@AdminsOnly()
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @ApiOperation({
    operationId: 'listAuditEvents',
    summary: 'What happened to accounts, and what administrators did',
  })
  @ApiOkResponse({ type: AuditEventListResponse })
  @ApiProblems(400, 503)
  async list(@Query() query: ListAuditEventsQuery): Promise<AuditEventListResponse> {
    const page = await this.queries.search(query.toSearch());
    return { events: page.rows.map((event) => new AuditEventResponse(event)), ...pagedResponse(page) };
  }
}
