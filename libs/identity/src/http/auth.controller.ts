import { ApiProblems, LimitedBy } from '@coocook/server-kit';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountInactive, credentialsInvalid, emailTaken, passwordWeak } from '../domain/identity.errors';
import { RegisterAccount } from '../application/register-account';
import { SignIn } from '../application/sign-in';
import { LoginBody, RegisterBody, SessionResponse } from './auth.dto';
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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.sessions.present(await this.registerAccount.execute(body), request, reply);
  }

  @Post('login')
  @HttpCode(200)
  @ApiOperation({ operationId: 'login', summary: 'Sign in' })
  @ApiOkResponse({ type: SessionResponse, description: 'Signed in' })
  @ApiProblems(400, credentialsInvalid(), accountInactive(), 413, 415, 503)
  async login(
    @Body() { email, password }: LoginBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.sessions.present(await this.signIn.execute(email, password), request, reply);
  }
}
