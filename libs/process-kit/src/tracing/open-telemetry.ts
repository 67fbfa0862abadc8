import { setTimeout as sleep } from 'node:timers/promises';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler } from '@opentelemetry/sdk-trace-node';
import { pino } from 'pino';
import { CleanSpanExporter } from './clean-span-exporter';
import { ShareSampler } from './share-sampler';
import { currentSpan, traceRequests } from './trace-requests';

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

/** Traces requests, jobs, and the queries of either. To be called before pg is loaded. */
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
  // What nobody asked for, such as looking at the queue every few seconds, is not traced.
  registerInstrumentations({ instrumentations: [new PgInstrumentation({ requireParentSpan: true })] });
  const tracer = trace.getTracer('coocook');
  traceRequests(tracer);

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
  const span = currentSpan();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}
