import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Json = Readonly<Record<string, unknown>>;

export interface CallOptions {
  /** Goes into the Authorization header as a bearer token. */
  readonly token?: string;
  /** A string or bytes are sent as they are and without a content type; anything else as JSON. */
  readonly body?: unknown;
  /** A list repeats the header. */
  readonly headers?: OutgoingHttpHeaders;
}

export interface Answer<Body = Json> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** The parsed body; throws when it is not JSON. */
  readonly json: Body;
}

interface Target {
  readonly port: number;
  readonly method: string;
  readonly path: string;
}

/** One request over a connection of its own, without the manners of `fetch`: any body, header or path goes out as it is. */
export function send<Body>(target: Target, { token, body, headers }: CallOptions): Promise<Answer<Body>> {
  const asIs = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
  const payload = asIs ? body : JSON.stringify(body);
  const isChunked = headers?.['Transfer-Encoding'] === 'chunked';
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...target,
      agent: false,
      host: '127.0.0.1',
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(asIs ? {} : { 'Content-Type': 'application/json' }),
        ...(payload === undefined || isChunked ? {} : { 'Content-Length': Buffer.byteLength(payload) }),
        ...headers,
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes,
          text,
          get json() {
            return JSON.parse(text) as Body;
          },
        });
      });
    });
    outgoing.end(payload);
  });
}
