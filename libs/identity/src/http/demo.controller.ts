import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentitySettings } from '../application/identity-settings';
import type { Origin } from '../application/origin';
import { StartDemoSession } from '../application/start-demo-session';
import { demoNotFound } from '../domain/identity.errors';
import { DEMO_DOORS, DEMO_KEYS } from '../domain/demo-accounts';
import { DemoAccountListResponse, SessionResponse, StartDemoSessionBody } from './auth.dto';
import { CurrentOrigin } from './current-origin.decorator';
import { SessionPresenter } from './session.presenter';

@ApiTags('Accounts')
@Controller('auth/demo')
export class DemoController {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly startDemoSession: StartDemoSession,
    private readonly sessions: SessionPresenter,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDemoAccounts',
    summary: 'The demo accounts that open without a password',
  })
  @ApiOkResponse({ type: DemoAccountListResponse, description: 'Empty when the demo is off' })
  @ApiProblems(400)
  list(): DemoAccountListResponse {
    const keys = this.settings.demoMode ? DEMO_KEYS : [];
    return { accounts: keys.map((account) => ({ account, name: DEMO_DOORS[account].name })) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'startDemoSession', summary: 'Sign in to a demo account' })
  @ApiHeader({
    name: 'X-Token-Delivery',
    description: '`cookie`: the refresh token goes into a cookie',
    required: false,
  })
  @ApiOkResponse({ type: SessionResponse, description: 'An ordinary session' })
  @ApiProblems(400, demoNotFound(), 413, 415, 503)
  async start(
    @Body() { account }: StartDemoSessionBody,
    @CurrentOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.sessions.present(await this.startDemoSession.execute(account, origin), request, reply);
  }
}
