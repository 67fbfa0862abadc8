import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origin } from '../application/origin';
import type { Principal } from '../application/principal';
import { ProfileQueries } from '../application/profile.queries';
import { RefreshSession } from '../application/refresh-session';
import { SignOut } from '../application/sign-out';
import { refreshTokenInvalid, refreshTokenMissing } from '../domain/identity.errors';
import { LogoutResponse, RefreshBody, SessionResponse, UserResponse } from './auth.dto';
import { CurrentOrigin } from './current-origin.decorator';
import { CurrentUser } from './current-user.decorator';
import { EvenWithExpiredPassword } from './even-with-expired-password.decorator';
import { RefreshCookie } from './refresh-cookie';
import { SessionPresenter, toUserResponse } from './session.presenter';
import { SignedIn } from './signed-in.decorator';

@ApiTags('Accounts')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionPresenter,
    private readonly cookie: RefreshCookie,
  ) {}

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'refreshSession',
    summary: 'Exchange the refresh token for a new pair',
    description:
      'A token is good once; the one just replaced stays good for 10 seconds. Using an older one ends its session.',
  })
  @ApiHeader({
    name: 'X-Token-Delivery',
    description: '`cookie`: the refresh token is read from, and goes into, a cookie',
    required: false,
  })
  @ApiOkResponse({ type: SessionResponse, description: 'A new pair of the same session' })
  @ApiProblems(refreshTokenMissing(), refreshTokenInvalid(), 413, 415, 503)
  async refresh(
    @Body() { refresh_token }: RefreshBody,
    @CurrentOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const token = refresh_token ?? this.cookie.read(request);
    if (!token) throw refreshTokenMissing();
    return this.sessions.present(await this.refreshSession.execute(token, origin), request, reply);
  }

  @Post('logout')
  @HttpCode(200)
  @SignedIn()
  @EvenWithExpiredPassword()
  @ApiOperation({
    operationId: 'logout',
    summary: 'Sign out',
    description:
      'Ends the session: its access and refresh tokens are refused from here on. Ends nothing for a demo token.',
  })
  @ApiOkResponse({ type: LogoutResponse, description: 'Signed out' })
  @ApiProblems(400, 503)
  async logout(
    @CurrentUser() user: Principal,
    @CurrentOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LogoutResponse> {
    await this.signOut.execute(user, origin);
    if (user.sessionId !== null) this.cookie.clear(reply);
    return { message: 'Signed out' };
  }

  @Get('me')
  @SignedIn()
  @EvenWithExpiredPassword()
  @ApiOperation({ operationId: 'getMe', summary: 'Your own account' })
  @ApiOkResponse({ type: UserResponse, description: 'Your account' })
  @ApiProblems(400, 503)
  async me(@CurrentUser() { userId }: Principal): Promise<UserResponse> {
    return toUserResponse(await this.profiles.profileOf(userId));
  }
}
