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
    'Made by `npm run generate:metrics` from what the API and the worker register; `npm run check` compares. All of them stand at `/metrics` and at `/api/metrics/prometheus`, each process telling its own.',
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

/** Names in the README's section "Metrics", in backticks or in queries, that are no metric of the page. */
export function unknownMetrics(readme, metrics) {
  const known = new Set(metrics.flatMap(({ name }) => [name, ...parts(name)]));
  const [, section = ''] = /^## Metrics$([^]*?)(?=^## )/m.exec(readme) ?? [];
  const queries = [...section.matchAll(/^```promql$([^]*?)^```$/gm)].map(([, query]) => query);
  const quoted = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  if (quoted.length === 0) throw new Error('README.md has no section "Metrics" with a table of names');
  const asked = queries.flatMap(metricsOfQuery);
  return [...new Set([...quoted, ...asked])].filter((name) => !known.has(name));
}

/** Whatever has an underscore, is no label and has no opening parenthesis behind it. */
function metricsOfQuery(query) {
  const withoutComments = query.replace(/^#.*$/gm, '');
  const withoutLabels = withoutComments.replace(/\{[^}]*\}|\b(?:by|without|on|ignoring) *\([^)]*\)/g, '');
  return [...withoutLabels.matchAll(/\b([a-z]+_\w+)\b(?! *\()/g)].map(([, name]) => name);
}

/** The queries that the README recommends, each one line. */
export function recommendedQueries(readme) {
  return [...readme.matchAll(/^```promql$([^]*?)^```$/gm)].flatMap(([, block]) =>
    block.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
  );
}

function row({ name, type, labels, help }, where) {
  const names = labels.map((label) => `\`${label}\``).join(', ');
  return `| \`${name}\` | ${type} | ${names} | ${where} | ${help.replaceAll('|', '\\|')} |`;
}

/** Under what names Prometheus keeps a histogram. */
function parts(name) {
  return ['bucket', 'count', 'sum'].map((part) => `${name}_${part}`);
}
