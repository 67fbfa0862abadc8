import { STATUS_CODES } from 'node:http';
import type { DomainError, ErrorDetails, ErrorKind } from '@coocook/kernel';

const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  conflict: 409,
  unprocessable: 422,
  limited: 429,
  unavailable: 503,
};

/** Refusals that come from the HTTP layer itself, before any context is reached. */
const HTTP_REFUSALS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['REQUEST_MALFORMED', 'The request is malformed'],
  404: ['REQUEST_NOT_FOUND', 'There is nothing at this address'],
  408: ['REQUEST_TOO_SLOW', 'The request took too long to arrive'],
  413: ['REQUEST_TOO_LARGE', 'The body is over 100 kB'],
  414: ['REQUEST_TOO_LARGE', 'The address is too long'],
  415: ['REQUEST_NOT_JSON', 'The body must be sent as application/json'],
  431: ['REQUEST_TOO_LARGE', 'The headers are too long'],
  500: ['SERVER_ERROR', 'Something went wrong on our side'],
  503: ['SERVER_UNAVAILABLE', 'The service is busy or a dependency is down; try again shortly'],
};

/** What an error answer says, apart from the request it answers. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
}

export function refusalOf({ kind, code, message, details }: DomainError): Refusal {
  return { status: STATUS_OF_KIND[kind], code, message, details };
}

export function httpRefusal(status: number): Refusal {
  const [code, message] = HTTP_REFUSALS[status] ?? ['REQUEST_REFUSED', STATUS_CODES[status] ?? 'Refused'];
  return { status, code, message, details: {} };
}

/** The body of an error answer: RFC 9457, and `error` for older clients. */
export function problem({ status, code, message, details }: Refusal, requestId: string): object {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: message,
    code,
    request_id: requestId,
    error: message,
    ...details,
  };
}
