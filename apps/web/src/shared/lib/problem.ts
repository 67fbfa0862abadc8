/** Codes this app itself gives to failures that never became an answer of the API. */
export const UNREACHABLE = 'CLIENT_UNREACHABLE';
export const UNREADABLE = 'CLIENT_UNREADABLE';

/** Codes of the API that pages act on. */
export const CHEF_UNAVAILABLE = 'BOOKINGS_CHEF_UNAVAILABLE';
export const PRICE_CHANGED = 'BOOKINGS_PRICE_CHANGED';
export const TIME_ZONE_CHANGED = 'BOOKINGS_TIME_ZONE_CHANGED';
export const SUBSCRIPTION_REQUIRED = 'SUBSCRIPTIONS_REQUIRED';
export const ACCOUNT_LOCKED = 'ACCOUNT_LOCKED';
export const SESSION_OVER = 'IDENTITY_TOKEN_INVALID';
export const REQUEST_INVALID = 'REQUEST_INVALID';
export const RATE_LIMITED = 'RATE_LIMITED';

interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** An answer's JSON, not yet believed. */
type Body = Readonly<Record<string, unknown>>;

export const textIn = (body: Body, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const listIn = (body: Body, key: string): readonly unknown[] => {
  const value = body[key];
  return Array.isArray(value) ? value : [];
};

const isFieldProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' && value !== null && 'field' in value && 'message' in value;

/**
 * Every failed request ends as one of these: the API's problem document, or one made here in its likeness.
 * Its `message` is for developers; `problemWords` speaks to the reader.
 */
export class ApiProblem extends Error {
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: string;
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** When that wait is over, in milliseconds since 1970. */
  readonly retryAt: number | undefined;
  /** What only some pages ask of it is read in `problem-details.ts`. */
  readonly body: Body;

  constructor(status: number, body: Body, retryAfter?: number) {
    super(textIn(body, 'error') ?? textIn(body, 'detail') ?? textIn(body, 'title'));
    this.name = 'ApiProblem';
    this.status = status;
    // A proxy that has had enough of somebody does not know our codes.
    this.code = status === 429 ? RATE_LIMITED : (textIn(body, 'code') ?? '');
    this.retryAfter = retryAfter;
    this.retryAt = retryAfter && Date.now() + retryAfter * 1000;
    this.body = body;
  }

  get fields(): readonly FieldProblem[] {
    return listIn(this.body, 'errors').filter(isFieldProblem);
  }

  /** Why a time cannot be booked, by its name in the API. */
  get reason(): string | undefined {
    return textIn(this.body, 'reason');
  }

  /** Whether the same request may well succeed a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, { code: UNREACHABLE });
  }

  static unreadable(status: number, retryAfter?: number): ApiProblem {
    return new ApiProblem(status, { code: UNREADABLE }, retryAfter);
  }
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a response that is not 2xx. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = seconds > 0 ? seconds : undefined;
  const body: unknown = await response.json().catch(() => undefined);
  return isBody(body)
    ? new ApiProblem(response.status, body, retryAfter)
    : ApiProblem.unreadable(response.status, retryAfter);
};

const DEFECT = new ApiProblem(0, {});

/** Whatever a query or mutation failed with; of a defect in this app nothing more is told. */
export const asProblem = (error: unknown): ApiProblem => (error instanceof ApiProblem ? error : DEFECT);
