import { QueryFailedError } from 'typeorm';

interface PostgresError extends Error {
  /** Of a failed system call: `connect`. */
  readonly syscall?: string;
  readonly code?: string;
  readonly constraint?: string;
}

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
const RETRYABLE = new Set(['40P01', '40001']);
/** Lock not available, statement cancelled by its timeout; read-only, as a standby is until it takes over. */
const OVERLOADED = new Set(['55P03', '57014', '25006']);
/** What TypeORM throws when the connection is lost between two statements of a transaction. */
const RELEASED = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);
/** Class 08 is a lost connection, 53 a lack of disk, memory or connections, 57P0x a server that stops or starts. */
const LOST = /^(08|53|57P0)/;
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The messages of node-postgres for errors that carry no code. */
const POOL =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection error and is not queryable/i;

function causeOf(error: unknown): PostgresError | null {
  if (error instanceof QueryFailedError) return error.driverError as PostgresError;
  return error instanceof Error ? error : null;
}

/** The name of the unique or exclusion constraint that refused a write, or null. */
export function constraintOf(error: unknown): string | null {
  const cause = causeOf(error);
  const refused = cause?.code === UNIQUE_VIOLATION || cause?.code === EXCLUSION_VIOLATION;
  return refused ? (cause.constraint ?? null) : null;
}

/** A deadlock or a serialization failure: the same transaction may well succeed when it runs again. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(causeOf(error)?.code ?? '');
}

/** The database is away or too busy: the client did nothing wrong and may try again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const cause = causeOf(error);
  if (!cause) return false;
  const code = cause.code ?? '';
  // A client that hangs up makes a socket error too; only one of a query, or of connecting, is the database's.
  // Of a name with several addresses all attempts fail together.
  const isOurs =
    error instanceof QueryFailedError ||
    error instanceof AggregateError ||
    cause.syscall === 'connect' ||
    cause.syscall === 'getaddrinfo';
  if (SOCKET.has(code)) return isOurs;
  return OVERLOADED.has(code) || LOST.test(code) || RELEASED.has(cause.name) || POOL.test(cause.message);
}
