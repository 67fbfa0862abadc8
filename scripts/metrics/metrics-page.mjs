const DERIVED = /^softfactory_/;
const RUNTIME = /^(nodejs|process)_/;
/** A row of a table: the name of the metric, and its type. */
const ROW = /^\| `(\w+)`\s*\| (\w+)/gm;

/**
 * The page that lists every metric. `api`: what the API has, without and with Redis (`plain`, `withRedis`); `worker`:
 * what the worker has.
 */
export function metricsPage(api, worker) {
  const all = new Map([...worker, ...api.withRedis].map((metric) => [metric.name, metric]));
  const has = (catalogue, { name }) => catalogue.some((metric) => metric.name === name);
  const where = (metric) =>
    [
      has(api.plain, metric) && 'API',
      !has(api.plain, metric) && has(api.withRedis, metric) && 'API with `REDIS_URL`',
      has(worker, metric) && 'worker',
    ]
      .filter(Boolean)
      .join(', ');
  const table = (belongs) => [
    '| name | type | labels | where | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...[...all.values()]
      .filter(({ name }) => belongs(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((metric) => row(metric, where(metric))),
  ];
  return [
    '# Metrics',
    '',
    'Made by `npm run generate:metrics` from what the API and the worker register; `npm run check` compares. All but the derived ones stand at `/metrics`, all of them at `/api/metrics/prometheus` of the API, each process telling its own.',
    '',
    ...table((name) => !DERIVED.test(name) && !RUNTIME.test(name)),
    '',
    '## Derived',
    '',
    'At `/api/metrics/prometheus` alone: computed in each scrape from the very numbers that stand above them.',
    '',
    ...table((name) => DERIVED.test(name)),
    '',
    '## Node and the process',
    '',
    'As prom-client tells them; those of the process as they are on Linux.',
    '',
    ...table((name) => RUNTIME.test(name)),
    '',
  ].join('\n');
}

/** Name and type of each metric on such a page. */
export function metricsOfPage(page) {
  return [...page.matchAll(ROW)].map(([, name, type]) => ({ name, type }));
}

function row({ name, type, labels, help }, where) {
  const names = labels.map((label) => `\`${label}\``).join(', ');
  return `| \`${name}\` | ${type} | ${names} | ${where} | ${help.replaceAll('|', '\\|')} |`;
}
