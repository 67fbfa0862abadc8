import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import { ROOT_PATHS } from '@coocook/monitoring';
import { ErrorReports } from '@coocook/kernel';
import { acceptJsonOnly, ProblemFilter } from '@coocook/server-kit';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import { AppModule, type AppOptions } from '../app.module';
import { serveApiDocument } from './api-document';
import { deliverAnswers } from './delivery';
import { refuseUnreadable } from './unreadable-request';
import { serveWebApp } from './web-app';

const BODY_LIMIT_BYTES = 100_000;
/** Long enough for any id or address that a client may send by mistake: it gets a 400 rather than a 404. */
const MAX_PARAMETER_LENGTH = 2_000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The HTTP application, complete but not yet listening. `webRoot`: the built SPA, null for an API without one. */
export async function createApp(
  options: AppOptions,
  webRoot: string | null,
): Promise<NestFastifyApplication> {
  const { settings } = options;
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options),
    new FastifyAdapter(serverOptions(options, () => app.get(ErrorReports))),
    {
      bodyParser: false,
      logger: ['fatal', 'error', 'warn'],
    },
  );
  app.setGlobalPrefix('api', { exclude: ROOT_PATHS.map((path) => ({ path, method: RequestMethod.ALL })) });

  const server = app.getHttpAdapter().getInstance();
  acceptJsonOnly(server);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  await deliverAnswers(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // Would break pages that are served over plain http under any name but localhost.
        upgradeInsecureRequests: null,
      },
    },
    xFrameOptions: { action: 'deny' },
    hsts: settings.publicUrl.startsWith('https:'),
  });
  await app.register(fastifyCors, {
    origin: [...settings.corsOrigins],
    credentials: true,
    // Otherwise an OPTIONS that is no preflight gets a 400 in plain text.
    strictPreflight: false,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Token-Delivery'],
    exposedHeaders: ['Location', 'Retry-After', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy'],
  });
  await app.register(fastifyCookie);
  serveApiDocument(app);
  if (webRoot) await serveWebApp(app, webRoot);
  return app;
}

function serverOptions({ settings }: AppOptions, reports: () => ErrorReports): FastifyServerOptions {
  return {
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH },
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Its own 503 would be no problem+json; what still comes in on an open connection is served.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      // No hook runs for an address that no route can be looked up by.
      void reply.header('X-Request-Id', request.id);
      new ProblemFilter(reports()).answer(error, request, reply);
    },
    clientErrorHandler: refuseUnreadable,
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  };
}
