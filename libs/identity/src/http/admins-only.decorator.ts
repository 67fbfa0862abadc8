import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { adminRequired, tokenInvalid, tokenMissing } from '../domain/identity.errors';
import { AdminGuard } from './admin.guard';
import { SignInGuard } from './sign-in.guard';

/** Only for administrators, else 401 or 403; on a class or on a method. */
export function AdminsOnly(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    UseGuards(SignInGuard, AdminGuard),
    ApiBearerAuth(),
    ApiProblems(tokenMissing(), tokenInvalid(), adminRequired()),
  );
}
