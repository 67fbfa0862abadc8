import { Agent, request } from 'node:http';

/** Nothing in a proof takes that long; whoever waits longer waits for ever. */
const PATIENCE_MS = 60_000;

/** Connections to the processes of one proof. */
export function connections() {
  const agent = new Agent({ keepAlive: true });
  return {
    /**
     * Never throws: without an answer, `status` is null.
     * @param {object} call
     * @param {number} call.port
     * @param {string} call.method
     * @param {string} call.path
     * @param {string} [call.token]
     * @param {string | null} [call.key]
     * @param {unknown} [call.body]
     * @param {number} [call.cutAfterMs] hangs up after so many milliseconds
     * @returns {Promise<{ status: number | null, text: string, location: string | null }>}
     */
    send: (call) => send(agent, call),
    close: () => agent.destroy(),
  };
}

function send(agent, { port, method, path, token, key, body, cutAfterMs = PATIENCE_MS }) {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(key ? { 'Idempotency-Key': key } : {}),
    ...(payload ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) } : {}),
  };
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: null, text: '', location: null });
    const outgoing = request({ host: '127.0.0.1', port, method, path, agent, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part) => (text += part));
      incoming.on('end', () => {
        clearTimeout(cut);
        resolve({ status: incoming.statusCode ?? null, text, location: incoming.headers.location ?? null });
      });
      incoming.on('error', nothing);
    });
    const cut = setTimeout(() => outgoing.destroy(), cutAfterMs);
    outgoing.on('error', () => {
      clearTimeout(cut);
      nothing();
    });
    outgoing.end(payload);
  });
}
