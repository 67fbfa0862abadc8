import { once } from 'node:events';
import { Agent, METHODS, request } from 'node:http';
import { connect } from 'node:net';
import { startApi, type RunningApi } from './support/running-api';

const NAMES = [
  'softfactory_requests_total',
  'softfactory_errors_total',
  'softfactory_error_rate',
  'softfactory_request_duration',
  'softfactory_db_connections',
  'softfactory_uptime_seconds',
];
/** Longer than any parameter may be. */
const CHEF_AT_LENGTH = `/api/coocook/chefs/${'1'.repeat(3_000)}`;

describe('Metrics of the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const get = (path: string) => api.call('GET', path);

  /** The labels of every counted answer. */
  const series = async (): Promise<readonly string[]> =>
    [...(await get('/metrics')).text.matchAll(/^http_request_duration_seconds_count\{(.*)\} \d+$/gm)].map(
      ([, labels = '']) => labels,
    );
  /** How many answers are counted, of those with these labels if any are given. */
  const answers = async (labels = ''): Promise<number> => {
    const { text } = await get('/metrics');
    const counts = text.matchAll(/^http_request_duration_seconds_count\{(.*)\} (\d+)$/gm);
    return [...counts]
      .filter(([, found]) => labels === '' || found === labels)
      .reduce((sum, [, , count]) => sum + Number(count), 0);
  };

  it('are Prometheus text at two addresses, the second with six names more', async () => {
    await get('/api/coocook/chefs/1');
    const [plain, derived] = [await get('/metrics'), await get('/api/metrics/prometheus')];
    for (const { status, headers, text } of [plain, derived]) {
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
      expect(text).toContain('method="GET",route="/api/coocook/chefs/:id",status="200"');
    }
    for (const name of NAMES) {
      expect(plain.text).not.toContain(name);
      expect(derived.text).toMatch(new RegExp(`^# TYPE ${name} (counter|gauge|histogram)$`, 'm'));
      expect(derived.text).toMatch(new RegExp(`^${name}(_count)? [\\d.e+-]+$`, 'm'));
    }
  });

  it('stay as few as the routes, whatever thousands of paths and methods are tried', async () => {
    const before = new Set(await series());
    const answered = await answers();
    await scan(api.port, 3_000);
    const added = (await series()).filter((labels) => !before.has(labels) && !labels.includes('/metrics'));
    const [methods, routes, statuses] = (['method', 'route', 'status'] as const).map((label) =>
      added.map((labels) => new RegExp(`${label}="([^"]*)"`).exec(labels)?.[1] ?? ''),
    );
    const common = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
    expect([...new Set(methods)].sort()).toEqual([...common, 'OTHER'].sort());
    expect([...new Set(routes)].sort()).toEqual(['*', '/api/coocook/chefs/:id', 'unmatched']);
    expect([...new Set(statuses)].sort()).toEqual(['204', '400', '404']);
    // Every answer to the scan is counted, and those to the two looks at the series.
    expect(await answers()).toBe(answered + 3_000 + 2);
  });

  it.each([
    { what: 'HEAD', method: 'HEAD', path: '/health', as: ['HEAD', '/health', 200] },
    { what: 'a preflight', method: 'OPTIONS', path: '/health', as: ['OPTIONS', '*', 204] },
    {
      what: 'a method that the route has not',
      method: 'PUT',
      path: '/health',
      as: ['PUT', 'unmatched', 404],
    },
    { what: 'an unusual method', method: 'PROPFIND', path: '/health', as: ['OTHER', 'unmatched', 404] },
    { what: 'an address that cannot be decoded', method: 'GET', path: '/%zz', as: ['GET', 'unmatched', 400] },
    { what: 'a parameter without end', method: 'GET', path: CHEF_AT_LENGTH, as: ['GET', 'unmatched', 414] },
  ])('count $what as $as', async ({ what, method, path, as: [name, route, status] }) => {
    const isPreflight = what === 'a preflight';
    const preflight = { Origin: 'http://localhost:8000', 'Access-Control-Request-Method': 'GET' };
    const answer = () => api.call(method, path, isPreflight ? { headers: preflight } : {});
    expect((await answer()).status).toBe(status);
    const labels = `method="${name}",route="${route}",status="${status}"`;
    const before = await answers(labels);
    await answer();
    expect(await answers(labels)).toBe(before + 1);
  });

  it('count apart what is no HTTP request at all', async () => {
    const unreadable = async (): Promise<number> =>
      Number(/^http_unreadable_requests_total (\d+)$/m.exec((await get('/metrics')).text)?.[1]);
    const [before, answered] = [await unreadable(), await answers()];
    const socket = connect(api.port, '127.0.0.1').resume();
    socket.end('GRUEZI MITENAND\r\n\r\n');
    await once(socket, 'close');
    expect(await unreadable()).toBe(before + 1);
    // The look at the counts before, and the one at the unreadable after it.
    expect(await answers()).toBe(answered + 2);
  });

  it('are summed up as JSON', async () => {
    const { json } = await get('/api/metrics/summary');
    expect(json).toMatchObject({ errors: 0, error_rate: 0 });
    expect(json.requests).toBeGreaterThan(0);
    expect((await get('/api/metrics/health')).json).toMatchObject({
      status: 'ok',
      checks: { database: 'up', migrations: 'up', queue: 'unused', redis: 'unused' },
    });
  });
});

/** Asks for so many addresses that nobody has, with all methods that Node knows. */
async function scan(port: number, times: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const methods = METHODS.filter((method) => method !== 'CONNECT');
  const prefixes = ['', '/api', '/api/coocook/chefs', '/assets', '/metrics', '/%zz', '/.git', '/wp-admin'];
  const ask = (_: unknown, i: number): Promise<void> => {
    const path = `${prefixes[i % prefixes.length]}/${Math.random().toString(36).slice(2)}${i}`;
    const method = methods[Math.floor(i / prefixes.length) % methods.length];
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, agent, method, path });
      asked.on('response', (response) => response.resume().on('end', resolve).on('error', reject));
      asked.on('error', reject).end();
    });
  };
  await Promise.all(Array.from({ length: times }, ask));
  agent.destroy();
}
