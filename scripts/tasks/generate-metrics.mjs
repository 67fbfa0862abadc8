import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { metricsOfPage, metricsPage } from '../metrics/metrics-page.mjs';
import { readmeMetrics, ruleQueries, unknownMetrics } from '../metrics/named-metrics.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

export const PAGE = join(ROOT, 'docs/metrics.md');
const README = join(ROOT, 'README.md');
export const RULES = 'k8s/prometheus-rules.yaml';

/** Writes the list of metrics that the API and the worker have; with `--check`, only says whether it is stale. */
export async function run({ args }) {
  const page = await freshPage();
  if (page === null) return 1;
  if (!args.includes('--check')) writeFileSync(PAGE, page);
  const isFresh = comparable(readFileSync(PAGE, 'utf8')) === comparable(page);
  step(isFresh ? 'The list of metrics is fresh' : 'docs/metrics.md is stale: npm run generate:metrics');
  const unknown = [...unknownIn(page)];
  for (const line of unknown) step(line);
  return isFresh && unknown.length === 0 ? 0 : 1;
}

/** One line for each text that names metrics that there are not. */
function* unknownIn(page) {
  const named = {
    'README.md': readmeMetrics(readFileSync(README, 'utf8')),
    [RULES]: { names: [], queries: ruleQueries(readFileSync(join(ROOT, RULES), 'utf8')) },
  };
  for (const [path, found] of Object.entries(named)) {
    const unknown = unknownMetrics(found, metricsOfPage(page));
    if (unknown.length > 0) yield `${path} names metrics that there are not: ${unknown.join(', ')}`;
  }
}

/** Null when a process could not be asked for its metrics; it has said why. */
async function freshPage() {
  const folder = mkdtempSync(join(tmpdir(), 'coocook-metrics-'));
  try {
    const catalogues = [];
    for (const app of ['api', 'worker']) {
      const file = join(folder, `${app}.json`);
      const source = ['--conditions=source', '-r', '@swc-node/register'];
      if ((await runNode([...source, join(ROOT, `apps/${app}/src/generate-metrics.ts`), file])) !== 0)
        return null;
      catalogues.push(JSON.parse(readFileSync(file, 'utf8')));
    }
    const [api, worker] = catalogues;
    const config = await resolveConfig(PAGE);
    return await format(metricsPage(api, worker), { ...config, parser: 'markdown' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Node and the process tell of themselves, last on the page, differs from one operating system to another. */
function comparable(page) {
  return process.platform === 'linux' ? page : page.split('\n## Node')[0];
}
