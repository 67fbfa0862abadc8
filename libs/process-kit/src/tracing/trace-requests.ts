import { subscribe } from 'node:diagnostics_channel';
import {
  context,
  createContextKey,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Asked every few seconds by machines, and of no interest to anybody. */
const UNTRACED = /^\/(health|ready|metrics|api\/metrics\/prometheus)(\?|$)/;
const IDS = createContextKey('The ids of a request that is not kept');

/**
 * A span for each request to a server that is made from now on, named after its route, such as
 * `GET /api/coocook/chefs/:id`, or its method alone where no route took it. One that is not kept costs little: it gives
 * ids to the log and leaves no span behind, so that its queries are not looked at.
 */
export function traceRequests(tracer: Tracer): void {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRequest', (request, reply, done) => {
      if (UNTRACED.test(request.url)) {
        done();
        return;
      }
      const active = begun(tracer, request, reply);
      // What arrives later would be told under whatever else the connection is used for.
      if (request.method !== 'GET') context.bind(active, request.raw);
      context.with(active, done);
    });
  });
}

/** Of the request or job that is going on; undefined outside of both. */
export function currentSpan(): SpanContext | undefined {
  const active = context.active();
  return trace.getSpanContext(active) ?? (active.getValue(IDS) as SpanContext | undefined);
}

function begun(tracer: Tracer, request: FastifyRequest, reply: FastifyReply): Context {
  const { method, routeOptions } = request;
  const route = routeOptions.url;
  const caller = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = tracer.startSpan(route ? `${method} ${route}` : method, { kind: SpanKind.SERVER }, caller);
  if (!span.isRecording()) return ROOT_CONTEXT.setValue(IDS, span.spanContext());
  span.setAttributes({ 'http.request.method': method, ...(route && { 'http.route': route }) });
  reply.raw.once('close', () => end(span, reply.raw.writableFinished ? reply.statusCode : null));
  return trace.setSpan(ROOT_CONTEXT, span);
}

/** `status`: null when there was no answer, or not the whole of it. */
function end(span: Span, status: number | null): void {
  if (status !== null) span.setAttribute('http.response.status_code', status);
  if (status === null || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
