import type { Settings } from '@coocook/settings';
import type { Params } from 'nestjs-pino';
import type { SerializedError } from 'pino';
import { traceIds } from './tracing/tracing';

/** JSON lines on standard output; every line of a request carries its id, and those of its trace. No headers, no query strings, no values. */
export function loggerOptions(settings: Settings): Params {
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
        // Of a failed query neither the values nor the row: they may be anybody's.
        err: ({
          type,
          message,
          stack,
          code,
          query,
        }: SerializedError & { code?: unknown; query?: unknown }) => ({
          type,
          message,
          stack,
          code,
          query,
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
      customLogLevel: (_request, response, error) => {
        if (error ?? response.statusCode >= 500) return 'error';
        return 'info';
      },
    },
  };
}
