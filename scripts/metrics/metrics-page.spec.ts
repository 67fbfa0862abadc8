import { metricsOfPage, metricsPage } from './metrics-page.mjs';

const metric = (name: string, type = 'counter', labels: readonly string[] = []) => ({
  name,
  type,
  labels,
  help: 'One | two.',
});
const http = metric('http_seconds', 'histogram', ['method', 'status']);
const redis = metric('redis_up', 'gauge');
const derived = metric('softfactory_requests_total');
const node = metric('nodejs_heap_bytes', 'gauge');
const jobs = metric('job_runs_total', 'counter', ['job_name']);

const page = metricsPage({ plain: [http, node, derived], withRedis: [http, redis, node, derived] }, [
  http,
  jobs,
  node,
]);

describe('The list of metrics', () => {
  it('says what each metric is and which process has it, our own first', () => {
    expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
      '| `http_seconds` | histogram | `method`, `status` | API, worker | One \\| two. |',
      '| `job_runs_total` | counter | `job_name` | worker | One \\| two. |',
      '| `redis_up` | gauge |  | API with `REDIS_URL` | One \\| two. |',
      '| `softfactory_requests_total` | counter |  | API | One \\| two. |',
      '| `nodejs_heap_bytes` | gauge |  | API, worker | One \\| two. |',
    ]);
  });

  it('can be read again', () => {
    expect(metricsOfPage(page)).toEqual(
      [http, jobs, redis, derived, node].map(({ name, type }) => ({ name, type })),
    );
  });
});
