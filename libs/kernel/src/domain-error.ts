/**
 * What kind of refusal it is; the edge turns it into a status (contract, section 1):
 * invalid 400 · unauthenticated 401 · forbidden 403 · absent 404 · conflict 409 · unprocessable 422 ·
 * limited 429 · unavailable 503.
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'absent'
  | 'conflict'
  | 'unprocessable'
  | 'limited'
  | 'unavailable';

/** `field` is the name the client sent, in snake_case. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Members that travel beside the message in the answer, such as `errors` or `attempts_remaining`. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A rule said no. `code` is `CONTEXT_REASON`; `message` is for people. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
