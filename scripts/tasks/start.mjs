import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** Builds what has changed and serves everything, or does the background jobs; ends when it is told to. */
export async function run({ command }) {
  await build();
  const app = command === 'start:worker' ? 'apps/worker' : 'apps/api';
  return runNode(['--enable-source-maps', join(ROOT, app, 'dist/main.js')], { ipc: true });
}
