import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/** A POST whose head the server has read and whose body it is waiting for: surely in flight. */
export class HeldRequest {
  private constructor(
    private readonly outgoing: ReturnType<typeof request>,
    private readonly payload: string,
  ) {}

  static async begin(port: number, path: string, body: object): Promise<HeldRequest> {
    const payload = JSON.stringify(body);
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(payload),
      Expect: '100-continue',
    };
    const outgoing = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false });
    outgoing.on('error', () => undefined).flushHeaders();
    await once(outgoing, 'continue');
    return new HeldRequest(outgoing, payload);
  }

  /** Sends the body and answers the status, or the name of what went wrong. */
  async finish(): Promise<number | string> {
    if (this.outgoing.destroyed) return 'hung up';
    try {
      this.outgoing.end(this.payload);
      const [incoming] = (await once(this.outgoing, 'response')) as [IncomingMessage];
      incoming.resume();
      return incoming.statusCode ?? 0;
    } catch (error) {
      return String(error);
    }
  }
}
