import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '../application/principal';
import { adminRequired } from '../domain/identity.errors';

/** Lets in administrators; stands behind `SignInGuard`. */
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest<{ readonly user: Principal }>();
    if (!user.roles.includes('admin')) throw adminRequired();
    return true;
  }
}
