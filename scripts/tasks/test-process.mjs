import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** Starts, stops, kills and restarts the built product; `args` go to Jest. */
export async function run({ args }) {
  await build();
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const config = join(ROOT, 'apps/api/test/process/jest.config.mjs');
  return runNode(['--conditions=source', jest, '--config', config, ...args]);
}
