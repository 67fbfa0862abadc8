import { join } from 'node:path';
import { runNode } from './child.mjs';
import { run as generateClient } from './generate-client.mjs';
import { run as generateMetrics } from './generate-metrics.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const tool = (path) => join(ROOT, 'node_modules', path);

/** The fast checks, which every commit passes; the longest first, so that none is left to run alone. */
const CHECKS = [
  ['Lint', () => runNode([tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])],
  ['Layout', () => runNode([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])],
  ['Types of the server', () => runNode([tool('typescript/bin/tsc'), '-p', 'tsconfig.json'])],
  ['Types of the web app', () => runNode([tool('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json'])],
  [
    'Boundaries',
    () =>
      runNode([
        tool('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'scripts',
      ]),
  ],
  ['API client', () => generateClient({ args: ['--check'] })],
  ['List of metrics', () => generateMetrics({ args: ['--check'] })],
];

/** As many run at once: each keeps one core busy. */
const AT_ONCE = 2;

/** Runs all of them, or those named by `args`; answers 1 when one fails. */
export async function run({ args }) {
  const waiting = CHECKS.filter(([name]) => args.length === 0 || args.includes(name));
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, check] = next;
      step(name);
      if ((await check()) !== 0) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) step(`Failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}
