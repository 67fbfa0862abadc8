import { ApiProblems, PageQuery, pagedResponse } from '@coocook/server-kit';
import { Controller, Delete, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EndSession } from '../application/end-session';
import type { Origin } from '../application/origin';
import type { Principal } from '../application/principal';
import { SessionQueries } from '../application/session.queries';
import { SignOutEverywhere } from '../application/sign-out-everywhere';
import { sessionNotFound } from '../domain/identity.errors';
import { LogoutResponse } from './auth.dto';
import { CurrentOrigin } from './current-origin.decorator';
import { CurrentUser } from './current-user.decorator';
import { RefreshCookie } from './refresh-cookie';
import { OpenSessionListResponse, OpenSessionResponse } from './session-list.dto';
import { SignedIn } from './signed-in.decorator';
import { UuidPipe } from './uuid.pipe';

@ApiTags('Accounts')
@Controller('auth/sessions')
@SignedIn()
export class OwnSessionsController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly endSession: EndSession,
    private readonly signOutEverywhere: SignOutEverywhere,
    private readonly cookie: RefreshCookie,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'Where you are signed in',
    description: 'Of a demo account, which everybody shares, only the current session.',
  })
  @ApiOkResponse({ type: OpenSessionListResponse })
  @ApiProblems(400, 503)
  async list(
    @CurrentUser() { userId, sessionId }: Principal,
    @Query() query: PageQuery,
  ): Promise<OpenSessionListResponse> {
    const page = await this.queries.openSessionsOf(userId, sessionId, query.paging);
    return {
      sessions: page.rows.map((session) => new OpenSessionResponse(session, sessionId)),
      ...pagedResponse(page),
    };
  }

  @Delete()
  @ApiOperation({
    operationId: 'signOutEverywhere',
    summary: 'End all your sessions, this one too',
    description: 'Their access and refresh tokens are refused from here on. A demo account only signs out.',
  })
  @ApiOkResponse({ type: LogoutResponse, description: 'Signed out' })
  @ApiProblems(400, 503)
  async endAll(
    @CurrentUser() user: Principal,
    @CurrentOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LogoutResponse> {
    await this.signOutEverywhere.execute(user, origin);
    if (user.sessionId !== null) this.cookie.clear(reply);
    return { message: 'Signed out' };
  }

  @Delete(':id')
  @ApiOperation({
    operationId: 'endSession',
    summary: 'End one of your sessions',
    description: 'Its access and refresh tokens are refused from here on.',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11' })
  @ApiOkResponse({ type: LogoutResponse, description: 'Signed out there' })
  @ApiProblems(400, sessionNotFound(), 503)
  async endOne(
    @Param('id', UuidPipe) id: string,
    @CurrentUser() user: Principal,
    @CurrentOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LogoutResponse> {
    await this.endSession.execute(user, id, origin);
    if (id === user.sessionId) this.cookie.clear(reply);
    return { message: 'Signed out' };
  }
}
