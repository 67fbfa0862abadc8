import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { chromiumPath } from './chromium.mjs';
import { ROOT } from './paths.mjs';
import { withFreshProduct } from './product.mjs';
import { step } from './step.mjs';

const PAGES = ['/', '/explore', '/chefs/1'];
/** The lowest score of each category, of 100. */
const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
/** A busy machine slows a page down and nothing speeds it up: the best of so many runs is the page's own. */
const RUNS = 3;
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];

/**
 * Lighthouse looks at the main pages as a phone on slow 4G would see them, and prints a table; answers 1 when a score is
 * below its floor. `--any-speed` shows performance without judging it: for machines that are busy or unknown, CI say.
 */
export async function run({ args }) {
  const chromium = chromiumPath();
  const floors = args.includes('--any-speed') ? { ...FLOORS, performance: 0 } : FLOORS;
  await build();
  return withFreshProduct(async (url) => {
    const results = [];
    for (const page of PAGES) results.push({ page, ...(await bestOf(chromium, url + page, floors)) });
    console.table(
      Object.fromEntries(results.map(({ page, scores, figures }) => [page, { ...scores, ...figures }])),
    );
    const complaints = results.flatMap(({ page, complaints }) => complaints.map((one) => `${page} ${one}`));
    complaints.forEach(step);
    return complaints.length > 0 ? 1 : 0;
  });
}

/** Looks again, at most RUNS times, while a score is below its floor, or Chromium's trace got lost on a busy machine. */
async function bestOf(chromium, url, floors) {
  let best;
  let failure;
  for (let run = 0; run < RUNS && best?.complaints.length !== 0; run += 1) {
    const report = await look(chromium, url).catch((error) => void (failure = error));
    if (!report) continue;
    const result = judge(report, floors);
    if (!best || result.scores.performance > best.scores.performance) best = result;
  }
  if (!best) throw failure;
  return best;
}

/** One run of Lighthouse with a browser of its own; answers its report. */
async function look(chromium, url) {
  const folder = mkdtempSync(join(tmpdir(), 'coocook-lighthouse-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runNode(
      [
        join(ROOT, 'node_modules/lighthouse/cli/index.js'),
        url,
        '--quiet',
        '--no-enable-error-reporting',
        '--output=json',
        `--output-path=${report}`,
        `--only-categories=${Object.keys(FLOORS).join(',')}`,
        '--chrome-flags=--headless=new --no-sandbox',
      ],
      { env: { CHROME_PATH: chromium } },
    );
    if (code !== 0) throw new Error(`Lighthouse could not look at ${url}; the lines above say why`);
    return JSON.parse(readFileSync(report, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scores of a report, its main figures, and what keeps a category below its floor. */
function judge({ categories, audits }, floors) {
  const scores = Object.fromEntries(
    Object.keys(floors).map((name) => [name, Math.round((categories[name].score ?? 0) * 100)]),
  );
  const complaints = Object.entries(floors)
    .filter(([name, floor]) => scores[name] < floor)
    .map(([name, floor]) => {
      const faults = categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
        .map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim());
      return `${name} is ${scores[name]}, at least ${floor} is asked: ${faults.join(', ')}`;
    });
  const figures = FIGURES.map((id) => [id, audits[id].displayValue]);
  return { scores, complaints, figures: Object.fromEntries(figures) };
}
