import { join } from 'node:path';
import { startEmbeddedPostgres } from '@coocook/embedded-postgres';
import type { Json } from '../support/http-call';
import { DINER, PASSWORD, type Session } from '../support/people';
import { Collector, type Span } from './support/collector';
import type { Product } from './support/product';
import { freePort, Sandbox } from './support/sandbox';

const LIMIT_MS = 10_000;
const TELL_PACKAGES = { NODE_OPTIONS: `--require=${join(__dirname, 'support/tell-packages.cjs')}` };
const CALLER = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const headersOf = (flags: string): Readonly<Record<string, string>> => ({
  traceparent: `00-${CALLER.traceId}-${CALLER.spanId}-${flags}`,
  tracestate: 'vendor=tracestate-secret',
  baggage: 'user=baggage-secret',
});

describe('tracing', () => {
  const sandbox = new Sandbox();
  let collector: Collector;
  const undo: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    collector = await Collector.open();
  });
  afterEach(async () => {
    collector.close();
    for (const step of undo.splice(0)) await step();
    await sandbox.cleanUp();
  });

  const childrenOf = (parent: Span): readonly Span[] =>
    collector.spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);
  const attributesOf = ({ attributes }: Span): Json =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
  const answeredLines = (product: Product): readonly Json[] =>
    product.lines
      .filter((line) => line.includes('"msg":"request completed"'))
      .map((line) => JSON.parse(line) as Json);

  /** A PostgreSQL that a worker may share. */
  async function databaseUrl(): Promise<string> {
    const dataDir = await sandbox.dataDir();
    const postgres = await startEmbeddedPostgres({ dataDir, database: 'coocook' });
    undo.push(() => postgres.stop());
    return postgres.url;
  }

  async function startWorker(env: Readonly<Record<string, string>>): Promise<Product> {
    const settings = { DATABASE_URL: await databaseUrl(), WORKER_PORT: String(await freePort()) };
    const worker = await sandbox.run({ command: 'start:worker', env: { ...settings, ...env } });
    await worker.says('CooCook’s worker is ready');
    return worker;
  }

  it('makes one trace of a request and its queries, named after the route and told in the log', async () => {
    const product = await sandbox.start({ env: collector.env });
    expect((await product.call('GET', '/api/coocook/chefs/2')).status).toBe(200);
    const root = await collector.rootNamed('GET /api/coocook/chefs/:id');
    expect(attributesOf(root)).toMatchObject({
      'http.route': '/api/coocook/chefs/:id',
      'http.response.status_code': 200,
    });
    const queries = childrenOf(root).filter(({ name }) => name.startsWith('pg.query:SELECT'));
    expect(queries.length).toBeGreaterThan(0);
    expect(new Set(queries.map(({ traceId }) => traceId))).toEqual(new Set([root.traceId]));
    expect(attributesOf(queries[0] as Span)['db.query.text']).toMatch(/^SELECT/i);
    product.signalGroup('SIGINT');
    await product.ended();
    expect(answeredLines(product)).toContainEqual(
      expect.objectContaining({ trace_id: root.traceId, span_id: root.spanId }),
    );
    expect(new Set(collector.services)).toEqual(new Set(['coocook-api']));
  });

  it('lets nothing out that is secret, personal or an address', async () => {
    const product = await sandbox.start({ env: collector.env });
    const person = { email: 'secret.person@example.com', password: PASSWORD, name: 'Secret Person' };
    const headers = {
      'user-agent': 'agent-secret',
      cookie: 'coocook_refresh=cookie-secret',
      ...headersOf('01'),
    };
    const registered = await product.call<Session>('POST', '/api/auth/register', { body: person, headers });
    const { access_token, refresh_token } = registered.json;
    await product.call('POST', '/api/auth/login', { body: { ...person, password: 'A-wrong-passw0rd' } });
    await product.call('POST', '/api/auth/refresh', { body: { refresh_token }, headers });
    await product.call('GET', `/api/coocook/chefs?q=${PASSWORD}`, { token: access_token, headers });
    await product.call('GET', `/api/path-secret?q=${access_token}`, DINER);
    // PostgreSQL refuses it, and says so with the value.
    await product.call('GET', '/api/coocook/chefs/99999999999999999999');
    await product.call('GET', '/api/auth/me', { token: access_token, headers });
    await collector.rootNamed('GET /api/auth/me');
    for (const path of ['/health', '/ready?verbose', '/metrics', '/api/metrics/prometheus'])
      expect((await product.call('GET', path)).status).toBe(200);
    product.signalGroup('SIGINT');
    await product.ended();

    const { text } = collector;
    for (const secret of [
      ...[PASSWORD, 'A-wrong-passw0rd', access_token, refresh_token, DINER.token],
      ...[person.email, person.name, '-secret', '127.0.0.1', '::1', '99999999999999999999', product.dataDir],
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(collector.spans.filter(({ name }) => /health|ready|metrics/.test(name))).toEqual([]);
  });

  it.each([
    ['always_on', '00', [CALLER.traceId]],
    ['always_off', '01', []],
  ])('with %s decides for itself, whatever the caller decided (%s)', async (sampler, flags, traces) => {
    const product = await sandbox.start({ env: { ...collector.env, OTEL_TRACES_SAMPLER: sampler } });
    const headers = headersOf(flags);
    expect((await product.call('GET', '/api/coocook/chefs/2', { headers })).status).toBe(200);
    if (traces.length > 0) await collector.rootNamed('GET /api/coocook/chefs/:id');
    product.signalGroup('SIGINT');
    await product.ended();
    expect(answeredLines(product).at(-1)).toMatchObject({ trace_id: CALLER.traceId });
    const roots = collector.spans.filter(({ name }) => name === 'GET /api/coocook/chefs/:id');
    expect(roots.map(({ traceId }) => traceId)).toEqual(traces);
  });

  it('is told once of a collector that fails, and of one that works again', async () => {
    collector.status = 500;
    const product = await sandbox.start({ env: collector.env });
    const untilAskedAgain = async (): Promise<void> => {
      const before = collector.requests;
      while (collector.requests < before + 3)
        expect((await product.call('GET', '/api/coocook/chefs/2')).status).toBe(200);
    };
    await untilAskedAgain();
    collector.status = 200;
    await untilAskedAgain();
    product.signalGroup('SIGINT');
    expect(await product.ended()).toBe(0);
    const said = product.lines.flatMap((line) => /"msg":"(The collector .*?)"/.exec(line)?.[1] ?? []);
    expect(said).toEqual(['The collector takes no traces', 'The collector takes traces again']);
  });

  it('neither delays answers nor the end when the collector hangs', async () => {
    collector.status = null;
    const product = await sandbox.start({ env: collector.env });
    while (collector.requests === 0)
      expect((await product.call('GET', '/api/coocook/chefs/2')).status).toBe(200);
    expect((await product.call('GET', '/api/coocook/chefs/2')).status).toBe(200);
    product.signalGroup('SIGINT');
    expect(await product.remains(LIMIT_MS)).toEqual([]);
    expect(await product.ended()).toBe(0);
  });

  it('names what a job of the worker asks for after the job', async () => {
    await startWorker(collector.env);
    const root = await collector.rootNamed('remove-old-sessions');
    expect(childrenOf(root).filter(({ name }) => name.startsWith('pg.query:')).length).toBeGreaterThan(0);
    expect(new Set(collector.services)).toEqual(new Set(['coocook-worker']));
  });

  it.each([
    ['the API', (env: Readonly<Record<string, string>>) => sandbox.start({ env })],
    ['the worker', startWorker],
  ])('is not loaded into %s unless it is asked for', async (_, start) => {
    const packages = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const product = await start({ ...TELL_PACKAGES, ...env });
      product.signalGroup('SIGINT');
      await product.ended();
      const said = product.lines.flatMap((line) => /^Packages of OpenTelemetry: (.*)$/.exec(line)?.[1] ?? []);
      expect(said.length).toBe(1);
      return said[0]?.split(' ') ?? [];
    };
    // The empty shell that prom-client asks, when it is told to, for the ids of a trace.
    expect(await packages({})).toEqual(['api']);
    expect(await packages(collector.env)).toEqual(
      expect.arrayContaining(['sdk-trace-node', 'instrumentation-pg']),
    );
  });

  it('does not begin with an address that is none', async () => {
    const product = await sandbox.run({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' } });
    expect(await product.ended()).toBe(1);
    expect(product.lines.join('\n')).toContain('OTEL_EXPORTER_OTLP_ENDPOINT: ');
  });
});
