import { expectProblem } from './support/expect-problem';
import { startApi, type RunningApi } from './support/running-api';

const NAMES = [
  'softfactory_requests_total',
  'softfactory_errors_total',
  'softfactory_error_rate',
  'softfactory_request_duration',
  'softfactory_db_connections',
  'softfactory_uptime_seconds',
];

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

  it('stay as few as the routes, whatever paths are tried', async () => {
    await get('/nope');
    await get('/api/coocook/chefs/1');
    // The first scrape is counted too, and so shows in the second.
    await series();
    const before = await series();
    for (let i = 0; i < 200; i++) {
      const random = Math.random().toString(36).slice(2);
      const path = ['', '/api', '/api/coocook', '/assets', '/metrics'][i % 5];
      expectProblem(await get(`${path}/${random}/${i}`), 404);
    }
    expect((await get('/api/coocook/chefs/2')).status).toBe(200);
    expect([...(await series())].sort()).toEqual([...before].sort());
    expect(before.some((labels) => labels.includes('route="unmatched",status="404"'))).toBe(true);
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
