import type { Settings } from '@coocook/settings';
import type { Params } from 'nestjs-pino';

/** JSON lines on standard output; every line of a request carries its id. Nothing secret, no query strings. */
export function loggerOptions(settings: Settings): Params {
  return {
    forRoutes: ['/{*path}'],
    pinoHttp: {
      level: settings.logLevel,
      quietReqLogger: true,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?', 1)[0],
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
