import { DomainError } from '@coocook/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { UnreadableBody } from './json-body';

/** Objects and lists in each other. Whatever walks through a body afterwards needs a stack frame or two for each. */
const MAX_DEPTH = 32;

/**
 * What no route accepts, whatever its DTO says (contract, section 1): a body that is not a JSON object or nests too
 * deep, a repeated query key, a NUL character anywhere (PostgreSQL cannot store one), fields where the route takes none.
 * Runs after the guards and before the pipes.
 */
@Injectable()
export class RequestShapeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, query, params } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body instanceof UnreadableBody) throw body.error;
    if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
      throw refusal('body', 'The body must be a JSON object');
    }
    if (isDeeperThan(MAX_DEPTH, body)) {
      throw refusal('body', `The body may have at most ${MAX_DEPTH} objects and lists in each other`);
    }
    for (const [field, value] of Object.entries(query as Record<string, unknown>)) {
      if (Array.isArray(value)) throw refusal(field, `The query parameter ${field} was given more than once`);
    }
    if (!takes(context, RouteParamtypes.QUERY)) refuseFields(query);
    if (!takes(context, RouteParamtypes.BODY)) refuseFields(body);
    const field = fieldWithNul(query) ?? fieldWithNul(params) ?? fieldWithNul(body);
    if (field !== null) throw refusal(field, `${field} contains a NUL character`);
    return next.handle();
  }
}

/** Whether the handler has a parameter of that kind, and so a DTO that names its fields. */
function takes(context: ExecutionContext, kind: RouteParamtypes): boolean {
  const handler = context.getHandler().name;
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler) as
    object | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${kind}:`));
}

function refuseFields(part: unknown): void {
  const [field] = Object.keys(part ?? {});
  if (field !== undefined) throw refusal(field, `Unknown field ${field}`);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}

/** The outermost name under which a NUL character stands, in a name or in a value. */
function fieldWithNul(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const hit = Object.entries(value).find(([name, part]) => hasNul(name) || hasNul(part));
  return hit ? hit[0].replaceAll('\0', '') : null;
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return fieldWithNul(value) !== null;
}

function refusal(field: string, message: string): DomainError {
  return new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field, message }] });
}
