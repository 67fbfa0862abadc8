import { DomainError } from '@coocook/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { UnreadableBody } from './json-body';
import { isOperatorsRequest } from './operators';

/** Objects and lists in each other. Whatever walks through a body afterwards needs a stack frame or two for each. */
const MAX_DEPTH = 32;
/** Fields of all objects and items of all lists. Checking each takes time in which nobody else is answered. */
const MAX_PARTS = 500;

const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * What no route accepts, whatever its DTO says (contract, section 1): a body that is not a JSON object or nests too
 * deep or has too many parts, a repeated query key, text that cannot be stored as it came (PostgreSQL knows no NUL
 * character, UTF-8 no half of a surrogate pair), fields where the route takes none.
 * Runs after the guards and before the pipes.
 */
@Injectable()
export class RequestShapeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { body, query, params } = request;
    if (body instanceof UnreadableBody) throw body.error;
    if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
      throw refusal('body', 'The body must be a JSON object');
    }
    if (isDeeperThan(MAX_DEPTH, body)) {
      throw refusal('body', `The body may have at most ${MAX_DEPTH} objects and lists in each other`);
    }
    if (parts(body) > MAX_PARTS || parts(query) > MAX_PARTS) {
      throw refusal('body', `At most ${MAX_PARTS} fields may be sent`);
    }
    for (const [field, value] of Object.entries(query as Record<string, unknown>)) {
      if (Array.isArray(value)) throw refusal(field, `The query parameter ${field} was given more than once`);
    }
    if (!takes(context, RouteParamtypes.QUERY) && !isOperatorsRequest(request)) refuseFields(query);
    if (!takes(context, RouteParamtypes.BODY)) refuseFields(body);
    const field = unstorableField(query) ?? unstorableField(params) ?? unstorableField(body);
    if (field !== null) throw refusal(field, `${field} contains a NUL character or half of a surrogate pair`);
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

function parts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value);
  return values.reduce((sum: number, part) => sum + parts(part), values.length);
}

/** The outermost name under which such text stands, in a name or in a value. */
function unstorableField(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const hit = Object.entries(value).find(([name, part]) => isUnstorable(name) || isUnstorable(part));
  return hit ? hit[0].replaceAll(UNSTORABLE, '') : null;
}

function isUnstorable(value: unknown): boolean {
  return typeof value === 'string' ? value.search(UNSTORABLE) >= 0 : unstorableField(value) !== null;
}

function refusal(field: string, message: string): DomainError {
  return new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field, message }] });
}
