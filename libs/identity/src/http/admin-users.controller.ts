import { ApiProblems, IdPipe, PageQuery, pagedResponse } from '@coocook/server-kit';
import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { EndUserSessions } from '../application/end-user-sessions';
import { LockAccount } from '../application/lock-account';
import type { Origin } from '../application/origin';
import type { Principal } from '../application/principal';
import { SessionQueries } from '../application/session.queries';
import { UnlockAccount } from '../application/unlock-account';
import { UserDirectory } from '../application/user-directory';
import { isDemoAccount } from '../domain/demo-accounts';
import { demoAccountFixed, selfLock, userNotFound } from '../domain/identity.errors';
import {
  AdministeredUserResponse,
  ListUsersQuery,
  SessionsEndedResponse,
  UserDetailsResponse,
  UserListResponse,
} from './admin-users.dto';
import { AdminsOnly } from './admins-only.decorator';
import { CurrentOrigin } from './current-origin.decorator';
import { CurrentUser } from './current-user.decorator';
import { OpenSessionListResponse, OpenSessionResponse } from './session-list.dto';

const USER_ID = { name: 'id', type: 'integer', example: 8 } as const;

@ApiTags('Administration')
@Controller('platform/admin/users')
@AdminsOnly()
export class AdminUsersController {
  constructor(
    private readonly directory: UserDirectory,
    private readonly sessions: SessionQueries,
    private readonly lockAccount: LockAccount,
    private readonly unlockAccount: UnlockAccount,
    private readonly endUserSessions: EndUserSessions,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listUsers', summary: 'Find accounts' })
  @ApiOkResponse({ type: UserListResponse })
  @ApiProblems(400, 503)
  async list(@Query() query: ListUsersQuery): Promise<UserListResponse> {
    const page = await this.directory.search(query.toSearch());
    return { users: page.rows.map((user) => new AdministeredUserResponse(user)), ...pagedResponse(page) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getUser', summary: 'Look at one account' })
  @ApiParam(USER_ID)
  @ApiOkResponse({ type: UserDetailsResponse })
  @ApiProblems(400, userNotFound(), 503)
  async get(@Param('id', IdPipe) id: number): Promise<UserDetailsResponse> {
    return new UserDetailsResponse(await this.directory.detailsOf(id));
  }

  @Post(':id/lock')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'lockUser',
    summary: 'Keep somebody out',
    description:
      'Ends their sessions, and lets nobody sign in: who knows the password is told `Account is inactive`. ' +
      'Locking a locked account changes nothing.',
  })
  @ApiParam(USER_ID)
  @ApiOkResponse({ type: UserDetailsResponse })
  @ApiProblems(400, userNotFound(), selfLock(), demoAccountFixed(), 503)
  async lock(
    @Param('id', IdPipe) id: number,
    @CurrentUser() admin: Principal,
    @CurrentOrigin() origin: Origin,
  ): Promise<UserDetailsResponse> {
    await this.lockAccount.execute(id, admin, origin);
    return this.get(id);
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'unlockUser',
    summary: 'Let somebody in again',
    description: "Lifts an administrator's lock and forgets every failed sign-in.",
  })
  @ApiParam(USER_ID)
  @ApiOkResponse({ type: UserDetailsResponse })
  @ApiProblems(400, userNotFound(), demoAccountFixed(), 503)
  async unlock(
    @Param('id', IdPipe) id: number,
    @CurrentUser() admin: Principal,
    @CurrentOrigin() origin: Origin,
  ): Promise<UserDetailsResponse> {
    await this.unlockAccount.execute(id, admin, origin);
    return this.get(id);
  }

  @Get(':id/sessions')
  @ApiOperation({ operationId: 'listUserSessions', summary: 'Where somebody is signed in' })
  @ApiParam(USER_ID)
  @ApiOkResponse({ type: OpenSessionListResponse, description: 'Of a demo account at most your own' })
  @ApiProblems(400, userNotFound(), 503)
  async listSessions(
    @Param('id', IdPipe) id: number,
    @CurrentUser() { userId, sessionId }: Principal,
    @Query() query: PageQuery,
  ): Promise<OpenSessionListResponse> {
    await this.directory.detailsOf(id);
    const page = await this.sessions.openSessionsOf(id, sessionId, query.paging);
    return {
      // Anybody may be a demo administrator.
      sessions: page.rows.map(
        (session) => new OpenSessionResponse(session, sessionId, !isDemoAccount(userId)),
      ),
      ...pagedResponse(page),
    };
  }

  @Delete(':id/sessions')
  @ApiOperation({ operationId: 'endUserSessions', summary: 'Sign somebody out everywhere' })
  @ApiParam(USER_ID)
  @ApiOkResponse({ type: SessionsEndedResponse })
  @ApiProblems(400, userNotFound(), demoAccountFixed(), 503)
  async endSessions(
    @Param('id', IdPipe) id: number,
    @CurrentUser() admin: Principal,
    @CurrentOrigin() origin: Origin,
  ): Promise<SessionsEndedResponse> {
    await this.endUserSessions.execute(id, admin, origin);
    return { message: 'Signed out everywhere' };
  }
}
