import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface Batch {
  readonly resourceSpans: readonly {
    readonly resource: Pick<Span, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** Takes traces as OTLP's JSON over HTTP, and keeps what was sent as it was sent. */
export class Collector {
  /** What it answers with; null: it never does. */
  status: number | null = 200;
  private readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        this.bodies.push(Buffer.concat(chunks).toString());
        if (this.status !== null) outgoing.writeHead(this.status).end('{}');
      });
    });
  }

  static async open(): Promise<Collector> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Collector(server);
  }

  /** The settings of a process that is to send everything here, without delay. */
  get env(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_TRACES_SAMPLER: 'always_on',
      OTEL_BSP_SCHEDULE_DELAY: '100',
    };
  }

  /** All that it was sent. */
  get text(): string {
    return this.bodies.join('\n');
  }

  /** How often it was sent something. */
  get requests(): number {
    return this.bodies.length;
  }

  get services(): readonly (string | undefined)[] {
    return this.resources.flatMap(({ resource }) =>
      resource.attributes.map(({ value }) => value.stringValue),
    );
  }

  get spans(): readonly Span[] {
    return this.resources.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  /** Waits for the span that is sent last of a trace: the one that all others belong to. */
  async rootNamed(name: string): Promise<Span> {
    for (;;) {
      const found = this.spans.find((span) => span.name === name);
      if (found) return found;
      await sleep(50);
    }
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private get resources(): Batch['resourceSpans'] {
    return this.bodies.flatMap((body) => (JSON.parse(body) as Batch).resourceSpans);
  }
}
