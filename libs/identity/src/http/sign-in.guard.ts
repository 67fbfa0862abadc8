import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { tokenInvalid, tokenMissing } from '../domain/identity.errors';

/** Lets in whoever carries a valid access token, and sets `request.user` to their `Principal`. */
@Injectable()
export class SignInGuard extends AuthGuard('jwt') {
  override handleRequest<User>(
    error: Error | null,
    user: User | false,
    _info: unknown,
    context: ExecutionContext,
  ): User {
    if (error) throw error;
    if (user) return user;
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    throw authorization ? tokenInvalid() : tokenMissing();
  }
}
