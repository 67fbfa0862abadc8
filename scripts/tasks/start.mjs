import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';

/** Builds what has changed and serves everything; ends when it is told to. */
export async function run() {
  await build();
  return runNode(['--enable-source-maps', join(ROOT, 'apps/api/dist/main.js')], { ipc: true });
}
