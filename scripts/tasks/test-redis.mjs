import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** Two processes of the API with a Redis of this machine, started for them alone; `args` go to Jest. */
export function run({ args }) {
  const program = process.env.REDIS_SERVER ?? 'redis-server';
  if (spawnSync(program, ['--version']).error) {
    throw new Error('No Redis server here: apt-get install redis-server, or set REDIS_SERVER to the program');
  }
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const config = join(ROOT, 'apps/api/test/redis/jest.config.mjs');
  return runNode(['--conditions=source', jest, '--config', config, ...args], {
    env: { REDIS_SERVER: program },
  });
}
