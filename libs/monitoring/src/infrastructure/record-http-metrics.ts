import type { FastifyInstance } from 'fastify';
import type { RequestMetrics } from './request-metrics';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Routes that keep their own name; `*` answers CORS preflights. */
const API_ROUTE = /^(\*$|\/(api|health|ready|metrics)(\/|$))/;

/** Counts every answer. Must be called before the server is ready: Fastify takes no hooks later. */
export function recordHttpMetrics(server: FastifyInstance, metrics: RequestMetrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    metrics.record({
      method: METHODS.has(request.method) ? request.method : 'OTHER',
      route: routeLabel(request.routeOptions.url, reply.statusCode),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
}

/**
 * A template such as `/api/coocook/chefs/:id`; `page` for all that the SPA answers, its files too; `unmatched` where no
 * route was found. Whatever paths a scanner tries, the labels stay as few as the routes.
 */
export function routeLabel(template: string | undefined, status: number): string {
  if (template === undefined) return status < 400 ? 'page' : 'unmatched';
  return API_ROUTE.test(template) ? template : 'page';
}
