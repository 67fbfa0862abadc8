import { ApiProblems } from '@coocook/server-kit';
import { Body, Controller, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ChangePassword } from '../application/change-password';
import type { Origin } from '../application/origin';
import type { Principal } from '../application/principal';
import {
  accountLocked,
  currentPasswordWrong,
  demoAccountFixed,
  passwordUnchanged,
  passwordWeak,
} from '../domain/identity.errors';
import { ChangePasswordBody, PasswordChangedResponse } from './auth.dto';
import { CurrentOrigin } from './current-origin.decorator';
import { CurrentUser } from './current-user.decorator';
import { DeviceCookie } from './device-cookie';
import { EvenWithExpiredPassword } from './even-with-expired-password.decorator';
import { SignedIn } from './signed-in.decorator';

@ApiTags('Accounts')
@Controller('auth/password')
export class PasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly device: DeviceCookie,
  ) {}

  @Put()
  @SignedIn()
  @EvenWithExpiredPassword()
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Choose another password',
    description: 'Ends your other sessions. A wrong current password counts like a failed sign-in.',
  })
  @ApiOkResponse({ type: PasswordChangedResponse })
  @ApiProblems(
    passwordWeak(['a digit'], 'new_password'),
    passwordUnchanged(),
    currentPasswordWrong(4),
    accountLocked(new Date('2027-03-02T09:30:00Z')),
    demoAccountFixed(),
    413,
    415,
    503,
  )
  async change(
    @Body() { current_password, new_password }: ChangePasswordBody,
    @CurrentUser() user: Principal,
    @CurrentOrigin() origin: Origin,
    @Req() request: FastifyRequest,
  ): Promise<PasswordChangedResponse> {
    await this.changePassword.execute(
      {
        currentPassword: current_password,
        newPassword: new_password,
        deviceToken: this.device.read(request),
      },
      user,
      origin,
    );
    return { message: 'Password changed' };
  }
}
