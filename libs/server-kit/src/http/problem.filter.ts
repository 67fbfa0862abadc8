import { DomainError, ErrorReports, RateLimited } from '@coocook/kernel';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable } from '../database/database-errors';
import { rateLimitHeaders } from '../rate-limits/rate-limit-headers';
import { httpRefusal, problem, refusalOf, type Refusal } from './refusal';

const RETRY_AFTER_SECONDS = 1;

/**
 * Turns whatever was thrown into problem+json (RFC 9457). What nobody foresaw is logged, reported and told as a plain 500.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly reports: ErrorReports) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** For errors that Fastify meets before Nest is reached, such as an address that cannot be decoded. */
  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // A client that hangs up in mid-request reads no answer; nothing went wrong on our side.
    const refusal = isHangUp(exception) ? httpRefusal(400) : this.refusalFor(exception, request);
    if (refusal.status === 503) void reply.header('Retry-After', RETRY_AFTER_SECONDS);
    // The route may have said otherwise of its good answers.
    void reply.header('Cache-Control', 'no-store');
    if (exception instanceof RateLimited) {
      const { allowance } = exception;
      void reply.headers(rateLimitHeaders(allowance)).header('Retry-After', allowance.resetSeconds);
    }
    void reply.status(refusal.status).type('application/problem+json').send(problem(refusal, request.id));
  }

  private refusalFor(exception: unknown, request: FastifyRequest): Refusal {
    if (exception instanceof DomainError) return refusalOf(exception);
    if (isDatabaseUnavailable(exception)) {
      this.logger.warn({ err: exception }, 'The database is away or overloaded');
      return httpRefusal(503);
    }
    const status = clientStatus(exception);
    if (status !== null) return httpRefusal(status);
    this.logger.error({ err: exception }, 'Unexpected error');
    this.reports.report({
      error: exception,
      severity: 'high',
      source: 'api',
      requestId: request.id,
      // The template, never the address as it was sent: that may hold anything.
      context: { method: request.method, route: request.routeOptions?.url ?? null, status: 500 },
    });
    return httpRefusal(500);
  }
}

function isHangUp(exception: unknown): boolean {
  return (
    exception instanceof Error &&
    exception.message === 'aborted' &&
    'code' in exception &&
    exception.code === 'ECONNRESET'
  );
}

/** The 4xx status that Nest or Fastify gave the exception, or null. */
function clientStatus(exception: unknown): number | null {
  const status =
    exception instanceof HttpException
      ? exception.getStatus()
      : (exception as { statusCode?: unknown } | null | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
