import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** `db:migrate`, `db:seed`, `db:reset` and `admin:grant` on the database that the settings name. */
export async function run({ command, args }) {
  await build();
  const cli = join(ROOT, 'apps/api/dist/database-cli.js');
  return runNode([cli, command.replace('db:', ''), ...args], { ipc: true });
}
