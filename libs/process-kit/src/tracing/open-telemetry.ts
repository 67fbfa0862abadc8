import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { getRPCMetadata, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler } from '@opentelemetry/sdk-trace-node';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { CleanSpanExporter } from './clean-span-exporter';
import { ShareSampler } from './share-sampler';

/** Asked every few seconds by machines, and of no interest to anybody. */
const UNTRACED = /^\/(health|ready|metrics|api\/metrics\/prometheus)(\?|$)/;
const LONGEST_ATTRIBUTE = 2_000;
const FLUSH_LIMIT_MS = 1_000;

export interface TracingOptions {
  /** Of the collector; traces go to `/v1/traces` below it. */
  readonly endpoint: string;
  /** Of the process. */
  readonly name: string;
  /** Of the requests and jobs, 0–1. */
  readonly share: number;
  readonly logLevel: string;
}

export interface OpenTelemetry {
  ids(): Readonly<Record<string, string>>;
  inTrace<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** Traces HTTP requests by route template, and the queries of whatever is traced. */
export function startOpenTelemetry({ endpoint, name, share, logLevel }: TracingOptions): OpenTelemetry {
  const logger = pino({ level: logLevel });
  const exporter = new CleanSpanExporter(
    new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }),
    (message, error) => logger.warn({ err: error }, message),
  );
  const sampler = new ShareSampler(share);
  const provider = new NodeTracerProvider({
    resource: detectResources({ detectors: [envDetector] }).merge(
      resourceFromAttributes({ 'service.name': name }),
    ),
    // A caller may say which trace it belongs to, not whether that is kept: everybody would.
    sampler: new ParentBasedSampler({
      root: sampler,
      remoteParentSampled: sampler,
      remoteParentNotSampled: sampler,
    }),
    spanLimits: { attributeValueLengthLimit: LONGEST_ATTRIBUTE },
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  // Without W3C baggage, which would carry whatever a caller puts into it.
  provider.register({ propagator: new W3CTraceContextPropagator() });
  registerInstrumentations({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url = '' }: IncomingMessage) => UNTRACED.test(url),
        disableOutgoingRequestInstrumentation: true,
      }),
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  });
  nameRoutes();

  const tracer = trace.getTracer('coocook');
  return {
    ids,
    inTrace: (title, work) =>
      tracer.startActiveSpan(title, { root: true }, async (span) => {
        try {
          return await work();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
    stop: async () => {
      const over = new AbortController();
      const limit = sleep(FLUSH_LIMIT_MS, undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([provider.shutdown(), limit]).finally(() => over.abort());
    },
  };
}

function ids(): Readonly<Record<string, string>> {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

/** Names each request's span after its route, such as `/api/coocook/chefs/:id`; one that no route took has none. */
function nameRoutes(): void {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRequest', (request, _reply, done) => {
      const span = getRPCMetadata(context.active());
      if (span) span.route = request.routeOptions.url;
      done();
    });
  });
}
