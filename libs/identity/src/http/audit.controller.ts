import { ApiProblems, pagedResponse } from '@coocook/server-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditQueries } from '../application/audit.queries';
import type { Principal } from '../application/principal';
import { isDemoAccount } from '../domain/demo-accounts';
import { AdminsOnly } from './admins-only.decorator';
import { AuditEventListResponse, AuditEventResponse, ListAuditEventsQuery } from './audit.dto';
import { CurrentUser } from './current-user.decorator';

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
  async list(
    @Query() query: ListAuditEventsQuery,
    @CurrentUser() { userId }: Principal,
  ): Promise<AuditEventListResponse> {
    const page = await this.queries.search(query.toSearch());
    // Anybody may be a demo administrator, and where others sit is none of their business.
    const isWithOrigin = !isDemoAccount(userId);
    return {
      events: page.rows.map((event) => new AuditEventResponse(event, isWithOrigin)),
      ...pagedResponse(page),
    };
  }
}
