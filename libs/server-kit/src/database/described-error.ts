import { resolve } from 'node:path';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

const MAX_MESSAGE = 10_000;
const MAX_STACK = 50_000;
/** Where the product is installed: says something about the machine and nothing about the error. */
const ROOT = resolve(__dirname, '../../../..');
/** PostgreSQL knows no NUL character, UTF-8 no half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
const FRAMES = /^ {4}at /m;
/** Data exceptions of PostgreSQL quote the value that they found wrong. */
const DATA_EXCEPTION = /^22/;

export interface DescribedError {
  readonly errorType: string;
  readonly message: string;
  readonly stackTrace: string | null;
}

/** Whatever was thrown, in words. Of a failed query neither its values nor the row. */
export function describedError(error: unknown): DescribedError {
  if (!(error instanceof Error)) {
    return {
      errorType: 'NonError',
      message: storable(String(error), MAX_MESSAGE) || 'nothing',
      stackTrace: null,
    };
  }
  const errorType = storable(error.constructor.name || error.name, 200) || 'Error';
  const message = storable(messageOf(error), MAX_MESSAGE) || 'no message';
  const frames = FRAMES.exec(error.stack ?? '');
  const trace = frames ? (error.stack ?? '').slice(frames.index) : '';
  // Built anew, for its first line is the message as it was.
  const stackTrace = trace && storable(`${errorType}: ${message}\n${withoutRoot(trace)}`, MAX_STACK);
  return { errorType, message, stackTrace: stackTrace || null };
}

function messageOf(error: Error): string {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const isData = cause instanceof DatabaseError && DATA_EXCEPTION.test(cause.code ?? '');
  // Up to the last quote, for the value may hold some itself.
  return isData ? error.message.replace(/".*"/s, '"…"') : error.message;
}

function withoutRoot(trace: string): string {
  return trace.replaceAll(`file://${ROOT}/`, '').replaceAll(`${ROOT}/`, '');
}

export function storable(text: string, most: number): string {
  return text.slice(0, most).replace(UNSTORABLE, '');
}
