import type { Settings } from '@coocook/settings';
import type { Params } from 'nestjs-pino';
import { redacted } from '@coocook/kernel';
import { describedError } from '@coocook/server-kit';
import type { SerializedError } from 'pino';
import { traceIds } from './tracing/tracing';

/** JSON lines on standard output; every line of a request carries its id, and those of its trace. No headers, no query strings, no values. */
export function loggerOptions(settings: Pick<Settings, 'logLevel'>): Params {
  return {
    forRoutes: ['/{*path}'],
    pinoHttp: {
      level: settings.logLevel,
      quietReqLogger: true,
      mixin: traceIds,
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?', 1)[0],
        }),
        // What is no error comes as it was thrown.
        err: (serialized: SerializedError | undefined) => loggedError(serialized?.raw ?? serialized),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
      customLogLevel: (_request, response, error) => {
        if (error ?? response.statusCode >= 500) return 'error';
        return 'info';
      },
    },
  };
}

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  /** Of a failed query its text, without the values. */
  readonly query?: unknown;
}

/** Further ones are what led to what led to it, or the same again. */
const MOST_CAUSES = 5;

/** As it would be stored, with what caused it: without secrets, personal data, the values and the row of a failed query. */
export function loggedError(thrown: unknown): LoggedError {
  const chain = chainOf(thrown).map(describedError);
  const { code, query } = (thrown ?? {}) as { code?: unknown; query?: unknown };
  return {
    type: chain[0]?.errorType ?? 'NonError',
    message: redacted(chain.map(({ message }) => message).join(': ')),
    stack: redacted(chain.map(({ stackTrace, message }) => stackTrace ?? message).join('\ncaused by: ')),
    code,
    query,
  };
}

function chainOf(thrown: unknown): readonly unknown[] {
  const chain = [thrown];
  while (chain.length <= MOST_CAUSES) {
    const last = chain.at(-1);
    if (!(last instanceof Error) || last.cause === undefined) break;
    chain.push(last.cause);
  }
  return chain;
}
