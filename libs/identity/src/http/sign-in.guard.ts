import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../application/principal';
import { isDemoAccount } from '../domain/demo-accounts';
import { passwordExpired, tokenInvalid, tokenMissing } from '../domain/identity.errors';
import { isOpenWithExpiredPassword } from './even-with-expired-password.decorator';

/** Lets in whoever carries a valid access token, and sets `request.user` to their `Principal`. */
@Injectable()
export class SignInGuard extends AuthGuard('jwt') {
  /** Once is enough: a route may ask for more than a sign-in, and so name this guard twice. */
  override canActivate(context: ExecutionContext): ReturnType<CanActivate['canActivate']> {
    const { user } = context.switchToHttp().getRequest<{ readonly user?: Principal }>();
    return user ? true : super.canActivate(context);
  }

  override handleRequest<User extends Principal>(
    error: Error | null,
    user: User | false,
    _info: unknown,
    context: ExecutionContext,
  ): User {
    if (error) throw error;
    if (user) {
      if (user.mustChangePassword && !isOpenWithExpiredPassword(context)) throw passwordExpired();
      return isDemoAccount(user.userId) ? { ...user, isShared: true } : user;
    }
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    throw authorization ? tokenInvalid() : tokenMissing();
  }
}
