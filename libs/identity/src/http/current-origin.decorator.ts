import { addressKey } from '@coocook/server-kit';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Origin } from '../application/origin';

const MAX_ADDRESS_LENGTH = 64;
const MAX_USER_AGENT_LENGTH = 256;

/** Where the request came from, for the audit trail and the list of sessions. */
export const CurrentOrigin = createParamDecorator((_data: unknown, context: ExecutionContext): Origin => {
  const { ip, headers, id } = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    address: ip.slice(0, MAX_ADDRESS_LENGTH),
    network: addressKey(ip),
    userAgent: headers['user-agent']?.slice(0, MAX_USER_AGENT_LENGTH) ?? null,
    requestId: id,
  };
});
