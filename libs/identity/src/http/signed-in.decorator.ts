import { ApiProblems, LimitedByUser } from '@coocook/server-kit';
import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { tokenInvalid, tokenMissing } from '../domain/identity.errors';
import { SignInGuard } from './sign-in.guard';

/** Only for those who are signed in, else 401; on a class or on a method. */
export function SignedIn(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    UseGuards(SignInGuard),
    LimitedByUser(),
    ApiBearerAuth(),
    ApiProblems(tokenMissing(), tokenInvalid()),
  );
}
