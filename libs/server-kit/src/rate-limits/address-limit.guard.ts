import { RateLimits, type LimitName } from '@coocook/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOperatorsRequest } from '../http/operators';
import { addressKey } from './address-key';
import { rateLimitHeaders } from './rate-limit-headers';

/**
 * A route's limit instead of the general ones: one that is counted by address before anything else happens, `by-user`
 * when `UserLimitGuard` counts its writes, `inside` when its use case counts. These two are counted by address first, as
 * often as reads: what refuses a token or a locked account may never get to a limit.
 */
export const LimitedBy = Reflector.createDecorator<LimitName | 'by-user' | 'inside'>();

/** Counts by address, before all other guards. */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (isOperatorsRequest(request)) return true;
    const own = this.reflector.getAllAndOverride(LimitedBy, [context.getHandler(), context.getClass()]);
    const limit = isRead(request) ? 'reads' : (own ?? 'writes');
    const address = addressKey(request.ip);
    if (limit === 'by-user' || limit === 'inside') {
      await this.limits.take('reads', `writes from ${address}`);
      return true;
    }
    const allowance = await this.limits.take(limit, address);
    void http.getResponse<FastifyReply>().headers(rateLimitHeaders(allowance));
    return true;
  }
}

export function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}
