import { DomainError } from '@coocook/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { UnreadableBody } from './json-body';

/**
 * What no route accepts, whatever its DTO says (contract, section 1): a body that is not a JSON object, a repeated
 * query key, a NUL character anywhere (PostgreSQL cannot store one). Runs after the guards and before the pipes.
 */
@Injectable()
export class RequestShapeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, query, params } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body instanceof UnreadableBody) throw body.error;
    if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
      throw refusal('body', 'The body must be a JSON object');
    }
    for (const [field, value] of Object.entries(query as Record<string, unknown>)) {
      if (Array.isArray(value)) throw refusal(field, `The query parameter ${field} was given more than once`);
    }
    const field = fieldWithNul(query) ?? fieldWithNul(params) ?? fieldWithNul(body);
    if (field !== null) throw refusal(field, `${field} contains a NUL character`);
    return next.handle();
  }
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
