import { readmeMetrics, ruleQueries, unknownMetrics } from './named-metrics.mjs';

const METRICS = [
  { name: 'http_seconds', type: 'histogram' },
  { name: 'redis_up', type: 'gauge' },
];

const readme = (name: string, query: string): string =>
  [
    '## Metrics',
    `| \`${name}\` | of \`no_metric\` |`,
    '```promql',
    '# What some_one asks',
    query,
    '```',
    '## Next',
    '| `not_meant` | |',
  ].join('\n');

describe('Metrics that a text names', () => {
  it.each([
    ['http_seconds', 'sum by (le, job_name) (rate(http_seconds_bucket{some_label="x"}[5m]))', []],
    ['http_seconds', 'histogram_quantile(0.9, max_over_time(http_second[5m]))', ['http_second']],
    ['redis_down', 'redis_up', ['redis_down']],
    ['redis_up', 'redis_up_count', ['redis_up_count']],
  ])('%s and those of %s must be there', (name, query, unknown) => {
    expect(unknownMetrics(readmeMetrics(readme(name, query)), METRICS)).toEqual(unknown);
  });

  it('are those of the section alone, and each query is one line', () => {
    const found = readmeMetrics(readme('redis_up', 'redis_up == 0\nredis_up == 1'));
    expect(found).toEqual({ names: ['redis_up'], queries: ['redis_up == 0', 'redis_up == 1'] });
  });

  it('must be there at all', () => {
    expect(() => readmeMetrics('## Settings\n')).toThrow('no section');
  });

  it('may stand in rules', () => {
    const rules = 'groups:\n  - rules:\n      - expr: redis_up == 0\n      - expr: redis_down\n';
    const queries = ruleQueries(rules);
    expect(unknownMetrics({ names: [], queries }, METRICS)).toEqual(['redis_down']);
  });
});
