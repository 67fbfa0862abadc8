import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/**
 * What chefs' calendars offer around every change of clocks from 2024 to 2030, in every zone, compared with the wall
 * clock. `--zones`: only so many, spread over the world. Answers 1 when they differ once.
 */
export function run({ args }) {
  const { values } = parseArgs({ args, options: { zones: { type: 'string', default: '1000' } } });
  const zones = Number(values.zones);
  if (!Number.isInteger(zones) || zones < 1) throw new Error('--zones: a whole number from 1 is expected');
  const source = ['--conditions=source', '-r', '@swc-node/register'];
  return runNode([...source, join(ROOT, 'libs/chefs/test/prove-time.ts'), String(zones)]);
}
