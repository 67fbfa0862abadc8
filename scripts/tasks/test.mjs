import { join } from 'node:path';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** Unit and integration specs of everything; `args` go to Jest, and so do the variables of `env`. */
export function run({ args, env }) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  return runNode(['--conditions=source', jest, ...args], { env });
}
