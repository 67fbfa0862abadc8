import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorDetails, type ErrorKind } from '@coocook/kernel';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable } from '../database/database-errors';

const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  conflict: 409,
  unavailable: 503,
};

/** Refusals that come from the HTTP layer itself, before any context is reached. */
const HTTP_REFUSALS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['REQUEST_MALFORMED', 'The request is malformed'],
  404: ['REQUEST_NOT_FOUND', 'There is nothing at this address'],
  413: ['REQUEST_TOO_LARGE', 'The body is over 100 kB'],
  414: ['REQUEST_TOO_LARGE', 'The address is too long'],
  415: ['REQUEST_NOT_JSON', 'The body must be sent as application/json'],
};

const RETRY_AFTER_SECONDS = 1;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Turns whatever was thrown into problem+json (RFC 9457). What nobody foresaw is logged and told as a plain 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** For errors that Fastify meets before Nest is reached, such as an address that cannot be decoded. */
  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { status, code, message, details } = this.refusalFor(exception);
    if (status === 503) void reply.header('Retry-After', RETRY_AFTER_SECONDS);
    void reply
      .status(status)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: STATUS_CODES[status],
        status,
        detail: message,
        code,
        request_id: request.id,
        error: message,
        ...details,
      });
  }

  private refusalFor(exception: unknown): Refusal {
    if (exception instanceof DomainError) {
      const { code, message, details } = exception;
      return { status: STATUS_OF_KIND[exception.kind], code, message, details };
    }
    if (isDatabaseUnavailable(exception)) {
      this.logger.warn({ err: exception }, 'The database is away or overloaded');
      const message = 'The service is busy or a dependency is down; try again shortly';
      return { status: 503, code: 'SERVER_UNAVAILABLE', message, details: {} };
    }
    const status = clientStatus(exception);
    if (status !== null) {
      const [code, message] = HTTP_REFUSALS[status] ?? ['REQUEST_REFUSED', STATUS_CODES[status] ?? 'Refused'];
      return { status, code, message, details: {} };
    }
    this.logger.error({ err: exception }, 'Unexpected error');
    return { status: 500, code: 'SERVER_ERROR', message: 'Something went wrong on our side', details: {} };
  }
}

/** The 4xx status that Nest or Fastify gave the exception, or null. */
function clientStatus(exception: unknown): number | null {
  const status =
    exception instanceof HttpException
      ? exception.getStatus()
      : (exception as { statusCode?: unknown } | null | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
