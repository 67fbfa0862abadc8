import { SpanStatusCode } from '@opentelemetry/api';
import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import { BasicTracerProvider, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import { CleanSpanExporter } from './clean-span-exporter';

class Target implements SpanExporter {
  answer: ExportResult = { code: ExportResultCode.SUCCESS };
  readonly spans: ReadableSpan[] = [];

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.spans.push(...spans);
    done(this.answer);
  }

  async shutdown(): Promise<void> {}
}

describe('Spans on their way out', () => {
  const said: string[] = [];
  const target = new Target();
  const exporter = new CleanSpanExporter(target, (message) => said.push(message));
  const send = (span: ReadableSpan): ExportResult => {
    let result: ExportResult | undefined;
    exporter.export([span], (answer) => (result = answer));
    if (!result) throw new Error('Nothing was answered');
    return result;
  };
  const span = (): ReadableSpan => {
    const tracer = new BasicTracerProvider().getTracer('test');
    const made = tracer.startSpan('query', {
      attributes: { 'http.route': '/a/:id', 'url.full': '/a/secret' },
    });
    made.recordException(new TypeError('secret'));
    made.setStatus({ code: SpanStatusCode.ERROR, message: 'secret' });
    made.end();
    return made as unknown as ReadableSpan;
  };

  it('keep the attributes that are listed, and lose every other and all messages', () => {
    send(span());
    const [sent] = target.spans;
    expect(sent).toMatchObject({
      name: 'query',
      attributes: { 'http.route': '/a/:id' },
      status: { code: 2 },
    });
    expect(sent?.events.map(({ attributes }) => attributes)).toEqual([{ 'exception.type': 'TypeError' }]);
    expect(JSON.stringify([sent?.attributes, sent?.events, sent?.status])).not.toContain('secret');
  });

  it('are told of when nobody takes them, once, and when somebody does again', () => {
    target.answer = { code: ExportResultCode.FAILED, error: new Error('refused') };
    expect([send(span()), send(span())].map(({ code }) => code)).toEqual([0, 0]);
    target.answer = { code: ExportResultCode.SUCCESS };
    send(span());
    send(span());
    expect(said).toEqual(['The collector takes no traces', 'The collector takes traces again']);
  });
});
