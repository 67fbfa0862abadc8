import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, UseGuards } from '@nestjs/common';
import { adminRequired } from '../domain/identity.errors';
import { AdminGuard } from './admin.guard';
import { SignedIn } from './signed-in.decorator';

/** Only for administrators, else 401 or 403; on a class or on a method. */
export function AdminsOnly(): ClassDecorator & MethodDecorator {
  return applyDecorators(SignedIn(), UseGuards(AdminGuard), ApiProblems(adminRequired()));
}
