import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

/** All that may leave the process. No address, header, path, query string, value or message is among it. */
const TOLD = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'db.system.name',
  'db.namespace',
  // Values are parameters of it.
  'db.query.text',
  'error.type',
  'exception.type',
]);

export type Warn = (message: string, error?: Error) => void;

/**
 * Takes out of spans what nobody but us should see, and hands them on. A collector that takes none is told of once,
 * and once when it does again; meanwhile spans are lost.
 */
export class CleanSpanExporter implements SpanExporter {
  private isAway = false;

  constructor(
    private readonly target: SpanExporter,
    private readonly warn: Warn,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    spans.forEach(clean);
    this.target.export(spans, ({ code, error }) => {
      this.tell(code !== ExportResultCode.SUCCESS, error);
      // Told already: OpenTelemetry would repeat it with every batch.
      done({ code: ExportResultCode.SUCCESS });
    });
  }

  shutdown(): Promise<void> {
    return this.target.shutdown();
  }

  private tell(isAway: boolean, error: Error | undefined): void {
    if (isAway && !this.isAway) this.warn('The collector takes no traces', error);
    if (!isAway && this.isAway) this.warn('The collector takes traces again');
    this.isAway = isAway;
  }
}

function clean(span: ReadableSpan): void {
  // The database's messages quote values.
  delete span.status.message;
  for (const { attributes = {} } of [span, ...span.events]) {
    for (const name of Object.keys(attributes)) if (!TOLD.has(name)) delete attributes[name];
  }
}
