import { readSettings } from '@coocook/settings';
import type { OpenTelemetry } from './open-telemetry';

/** Null while nothing is traced; then nothing of OpenTelemetry is loaded either. */
let tracing: OpenTelemetry | null = null;

/**
 * Begins to trace requests, queries and jobs where OTEL_EXPORTER_OTLP_ENDPOINT says so. To be awaited before anything
 * else is imported, for pg is traced by changing it as it is loaded. `name`: of the process in its
 * traces, unless OTEL_SERVICE_NAME gives another. Bad settings are left to whoever checks them all.
 */
export async function startTracing(env: NodeJS.ProcessEnv, name: string): Promise<void> {
  const { settings, problems } = readSettings(env, { signs: false });
  const { monitoring, otlpEndpoint, serviceName, traceShare, logLevel } = settings;
  if (!monitoring || otlpEndpoint === null || problems.length > 0) return;
  const { startOpenTelemetry } = await import('./open-telemetry');
  tracing = startOpenTelemetry({
    endpoint: otlpEndpoint,
    name: serviceName ?? name,
    share: traceShare,
    logLevel,
  });
}

/** Gives the collector what it has not got yet, for a second at most. */
export async function stopTracing(): Promise<void> {
  await tracing?.stop();
}

/** `trace_id` and `span_id` of what is going on, for log lines; empty where nothing is traced. */
export function traceIds(): Readonly<Record<string, string>> {
  return tracing?.ids() ?? {};
}

/** Does `work` as a trace of its own, of that name. */
export function inTrace<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return tracing ? tracing.inTrace(name, work) : work();
}
