import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { RequestMetrics } from './request-metrics';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Routes that keep their own name; `*` answers CORS preflights. */
const API_ROUTE = /^(\*$|\/(api|health|ready|metrics)(\/|$))/;

/** Counts every answer. Must be called before the server is ready: Fastify takes no hooks later. */
export function recordHttpMetrics(server: FastifyInstance, metrics: RequestMetrics): void {
  const counted = new WeakSet<IncomingMessage>();
  server.addHook('onResponse', (request, reply, done) => {
    counted.add(request.raw);
    metrics.record({
      method: methodLabel(request.method),
      route: routeLabel(request.routeOptions.url, reply.statusCode),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
  // An address that cannot be decoded is answered before Fastify runs any hook.
  server.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const startedAt = performance.now();
    response.once('close', () => {
      if (counted.has(request) || !response.writableFinished) return;
      metrics.record({
        method: methodLabel(request.method),
        route: routeLabel(undefined, response.statusCode),
        status: response.statusCode,
        seconds: (performance.now() - startedAt) / 1000,
      });
    });
  });
  server.server.on('clientError', (error: NodeJS.ErrnoException) => {
    // Whoever hangs up has sent nothing that could not be read.
    if (error.code !== 'ECONNRESET') metrics.recordUnreadable();
  });
}

function methodLabel(method: string | undefined): string {
  return method !== undefined && METHODS.has(method) ? method : 'OTHER';
}

/**
 * A template such as `/api/coocook/chefs/:id`; `page` for all that the SPA answers, its files too; `unmatched` where no
 * route was found. Whatever paths a scanner tries, the labels stay as few as the routes.
 */
export function routeLabel(template: string | undefined, status: number): string {
  if (template === undefined) return status < 400 ? 'page' : 'unmatched';
  return API_ROUTE.test(template) ? template : 'page';
}
