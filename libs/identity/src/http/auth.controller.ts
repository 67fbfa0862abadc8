import { ApiProblems, LimitedBy } from '@coocook/server-kit';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  accountInactive,
  accountLocked,
  credentialsInvalid,
  emailTaken,
  passwordWeak,
} from '../domain/identity.errors';
import type { Origin } from '../application/origin';
import { RegisterAccount } from '../application/register-account';
import { SignIn } from '../application/sign-in';
import { LoginBody, RegisterBody, SessionResponse } from './auth.dto';
import { CurrentOrigin } from './current-origin.decorator';
import { DeviceCookie } from './device-cookie';
import { SessionPresenter } from './session.presenter';

@ApiTags('Accounts')
@ApiHeader({
  name: 'X-Token-Delivery',
  description: '`cookie`: the refresh token goes into a cookie',
  required: false,
})
@Controller('auth')
export class AuthController {
  constructor(
    private readonly registerAccount: RegisterAccount,
    private readonly signIn: SignIn,
    private readonly sessions: SessionPresenter,
    private readonly device: DeviceCookie,
  ) {}

  @Post('register')
  @LimitedBy('registration')
  @ApiOperation({
    operationId: 'register',
    summary: 'Create an account and sign in',
    description: 'A weak password is answered with `requirements`, the list of what it lacks.',
  })
  @ApiCreatedResponse({ type: SessionResponse, description: 'The account is there and signed in' })
  @ApiProblems(passwordWeak(['a digit']), emailTaken(), 413, 415, 503)
  async register(
    @Body() body: RegisterBody,
    @CurrentOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.sessions.present(await this.registerAccount.execute(body, origin), request, reply);
  }

  @Post('login')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'login',
    summary: 'Sign in',
    description:
      'Sets a cookie that makes this device known: from then on failures of strangers do not lock it out. ' +
      'Failures in a row lock: `attempts_remaining` says how many are left, `locked_until` when the lock ends.',
  })
  @ApiOkResponse({ type: SessionResponse, description: 'Signed in' })
  @ApiProblems(
    400,
    credentialsInvalid(4),
    accountLocked(new Date('2027-03-02T09:30:00Z')),
    accountInactive(),
    413,
    415,
    503,
  )
  async login(
    @Body() { email, password }: LoginBody,
    @CurrentOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const deviceToken = this.device.read(request);
    const session = await this.signIn.execute({ email, password, deviceToken }, origin);
    return this.sessions.present(session, request, reply);
  }
}
