import { RateLimits, type LimitName } from '@coocook/kernel';
import {
  applyDecorators,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressKey } from './address-key';
import { isRead, LimitedBy } from './address-limit.guard';
import { rateLimitHeaders } from './rate-limit-headers';

const UserLimit = Reflector.createDecorator<LimitName>();

/** Requests that were counted: a route may ask for more than a sign-in, and so name this guard twice. */
const counted = new WeakSet<FastifyRequest>();

interface User {
  readonly userId: number;
  readonly isShared?: true;
}

/**
 * Counts writes by user; those of a user that many visitors share by address too, or one could shut out the others. Where
 * a route lets in programs that are no user: by address.
 */
@Injectable()
export class UserLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { readonly user?: User }>();
    if (isRead(request) || counted.has(request)) return true;
    counted.add(request);
    const limit = this.reflector.getAllAndOverride(UserLimit, [context.getHandler(), context.getClass()]);
    const allowance = await this.limits.take(limit, keyOf(request));
    void http.getResponse<FastifyReply>().headers(rateLimitHeaders(allowance));
    return true;
  }
}

function keyOf({ user, ip }: FastifyRequest & { readonly user?: User }): string {
  if (!user) return `address ${addressKey(ip)}`;
  return user.isShared ? `user ${user.userId} at ${addressKey(ip)}` : `user ${user.userId}`;
}

/** Goes behind the guard that finds out who is asking, and sets `request.user`; on a class or on a method. */
export function LimitedByUser(limit: LimitName = 'writes'): ClassDecorator & MethodDecorator {
  return applyDecorators(LimitedBy('by-user'), UserLimit(limit), UseGuards(UserLimitGuard));
}
