import { RateLimits } from '@coocook/kernel';
import {
  applyDecorators,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressKey } from './address-key';
import { isRead, LimitedBy } from './address-limit.guard';
import { rateLimitHeaders } from './rate-limit-headers';

/** Requests that were counted: a route may ask for more than a sign-in, and so name this guard twice. */
const counted = new WeakSet<FastifyRequest>();

interface User {
  readonly userId: number;
  readonly isShared?: true;
}

/** Counts writes by user; those of a user that many visitors share by address too, or one could shut out the others. */
@Injectable()
export class UserLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { readonly user: User }>();
    if (isRead(request) || counted.has(request)) return true;
    counted.add(request);
    const { userId, isShared } = request.user;
    const key = isShared ? `user ${userId} at ${addressKey(request.ip)}` : `user ${userId}`;
    const allowance = await this.limits.take('writes', key);
    void http.getResponse<FastifyReply>().headers(rateLimitHeaders(allowance));
    return true;
  }
}

/** Goes behind the guard that finds out who is asking, and sets `request.user`; on a class or on a method. */
export function LimitedByUser(): ClassDecorator & MethodDecorator {
  return applyDecorators(LimitedBy('by-user'), UseGuards(UserLimitGuard));
}
