import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from '../scripts/tasks/child.mjs';

export const PGBENCH = process.env.PGBENCH ?? 'pgbench';
const SCRIPT = fileURLToPath(new URL('./booking.sql', import.meta.url));

/**
 * Runs the statements of a booking without HTTP; its logs go to `folder`.
 * @returns {Promise<readonly number[]>} milliseconds of each booking
 */
export async function pgbench({ url, folder, clients, seconds, variables, signal }) {
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const log = ['--log', `--log-prefix=${join(folder, 'log')}`];
  const load = [
    '-n',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-M',
    'extended',
    '-f',
    SCRIPT,
  ];
  const code = await runChild(PGBENCH, [...load, ...log, ...defined, url], {
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  });
  if (code !== 0) throw new Error('pgbench failed; the lines above say why');
  // client, transaction, microseconds, script, epoch
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000);
}
