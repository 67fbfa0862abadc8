import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { causeTraffic } from '../metrics/cause-traffic.mjs';
import { metricsOfPage } from '../metrics/metrics-page.mjs';
import { readmeMetrics } from '../metrics/named-metrics.mjs';
import { promtoolSays, requirePrometheus, startPrometheus } from '../metrics/prometheus.mjs';
import { run as build } from './build.mjs';
import { PAGE, RULES } from './generate-metrics.mjs';
import { ROOT } from './paths.mjs';
import { withFreshProduct } from './product.mjs';
import { step } from './step.mjs';

const PATHS = { plain: '/metrics', derived: '/api/metrics/prometheus' };
/** The product does its jobs itself; the address is one where no Redis listens, which is a figure too. */
const SETTINGS = { WORKER: 'inside', REDIS_URL: 'redis://127.0.0.1:1' };
/** Generous: what is missing stays missing, however long it takes. */
const LIMIT_MS = 120_000;

/** What holds in any one scrape, and what the traffic must have left behind. */
const FACTS = [
  'sum(http_request_duration_seconds_count{job="derived"}) == sum(softfactory_requests_total{job="derived"})',
  '(sum(http_request_duration_seconds_count{job="derived",status=~"5.."}) or vector(0)) == sum(softfactory_errors_total{job="derived"})',
  'sum(http_request_duration_seconds_bucket{job="derived",le="0.25"}) == sum(softfactory_request_duration_bucket{job="derived",le="0.25"})',
  'sign_ins_total{job="plain",outcome="succeeded"} == 1',
  'sign_ins_total{job="plain",outcome="failed"} == 1',
  'bookings_total{job="plain",outcome="requested"} == 1',
  'bookings_total{job="plain",outcome="refused_unavailable"} == 1',
  'sum(error_reports_total{job="plain",severity="high",source="client"}) == 1',
  'redis_up{job="plain"} == 0',
  'sum(job_runs_total{job="plain"}) > 0',
];

/** promtool reads the pages and the rules; a Prometheus scrapes the product and is asked for every metric. */
export async function run() {
  requirePrometheus();
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'coocook-prometheus-'));
  try {
    const failed = [...rulesThatFail(), ...(await withFreshProduct((url) => scrape(url, folder), SETTINGS))];
    for (const line of failed) step(line);
    step(failed.length === 0 ? 'Prometheus finds everything' : `${failed.length} things are wrong`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* rulesThatFail() {
  const tests = RULES.replace('.yaml', '.test.yaml');
  for (const args of [
    ['check', 'rules', join(ROOT, RULES)],
    ['test', 'rules', join(ROOT, tests)],
  ]) {
    const said = promtoolSays(args);
    if (said !== null) yield `promtool ${args[0]} rules: ${said}`;
  }
}

async function scrape(url, folder) {
  const pages = Object.fromEntries(Object.entries(PATHS).map(([job, path]) => [job, url + path]));
  const prometheus = await startPrometheus(folder, { pages, rules: join(ROOT, RULES) });
  try {
    const deadline = Date.now() + LIMIT_MS;
    await until(deadline, 'Prometheus does not reach the product', () => prometheus.isScraping());
    await causeTraffic(url);
    const expected = [...queriesForEveryMetric(), ...FACTS, ...readmeMetrics(read('README.md')).queries];
    step(`Asking Prometheus ${expected.length} questions`);
    const failed = [];
    for (const query of expected) {
      const isAnswered = async () => (await prometheus.query(query)).length > 0;
      if (!(await comesTrue(deadline, isAnswered))) failed.push(`Prometheus has no answer to ${query}`);
    }
    const areEvaluated = async () => (await prometheus.rulesBy('unknown')).length === 0;
    await until(deadline, 'Prometheus does not evaluate the rules', areEvaluated);
    for (const name of await prometheus.rulesBy('err')) failed.push(`The rule ${name} cannot be evaluated`);
    for (const page of Object.values(pages)) {
      const said = promtoolSays(['check', 'metrics'], await (await fetch(page)).text());
      if (said !== null) failed.push(`promtool check metrics ${page}: ${said}`);
    }
    return failed;
  } finally {
    await prometheus.stop();
  }
}

/** One for each series of every metric that docs/metrics.md lists. */
function queriesForEveryMetric() {
  const metrics = metricsOfPage(readFileSync(PAGE, 'utf8'));
  if (metrics.length === 0) throw new Error('docs/metrics.md lists no metric');
  return metrics.flatMap(({ name, type }) => {
    const job = name.startsWith('softfactory_') ? 'derived' : 'plain';
    const parts = type === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
    return parts.map((part) => `${name}${part}{job="${job}"}`);
  });
}

async function until(deadline, problem, isSo) {
  if (!(await comesTrue(deadline, isSo))) throw new Error(problem);
}

async function comesTrue(deadline, isSo) {
  while (!(await isSo())) {
    if (Date.now() > deadline) return false;
    await sleep(200);
  }
  return true;
}

function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
