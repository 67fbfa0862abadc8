import { parse } from 'yaml';

/** The section "Metrics" of the README: the names in its table and its queries, each one line. */
export function readmeMetrics(readme) {
  const [, section = ''] = /^## Metrics$([^]*?)(?=^## )/m.exec(readme) ?? [];
  const names = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  const blocks = [...section.matchAll(/^```promql$([^]*?)^```$/gm)].map(([, block]) => block);
  const queries = blocks.flatMap((block) => block.split('\n').filter((line) => /^[^#]/.test(line)));
  if (names.length === 0 || queries.length === 0) {
    throw new Error('README.md has no section "Metrics" with a table of names and with queries');
  }
  return { names, queries };
}

/** What the alert rules ask. */
export function ruleQueries(rules) {
  return parse(rules).groups.flatMap((group) => group.rules.map(({ expr }) => expr));
}

/** Names that are no metric of the page, out of `names` and of what `queries` ask for. */
export function unknownMetrics({ names, queries }, metrics) {
  const known = new Set(metrics.flatMap(({ name, type }) => seriesOf(name, type)));
  return [...new Set([...names, ...queries.flatMap(metricsOfQuery)])].filter((name) => !known.has(name));
}

/** Under what names Prometheus keeps it, its own first. */
function seriesOf(name, type) {
  return [name, ...(type === 'histogram' ? ['bucket', 'count', 'sum'].map((part) => `${name}_${part}`) : [])];
}

/** Whatever has an underscore, is no label and has no opening parenthesis behind it. */
function metricsOfQuery(query) {
  const withoutLabels = query.replace(/\{[^}]*\}|\b(?:by|without|on|ignoring) *\([^)]*\)/g, '');
  return [...withoutLabels.matchAll(/\b([a-z]+_\w+)\b(?! *\()/g)].map(([, name]) => name);
}
