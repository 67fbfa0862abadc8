import { join } from 'node:path';
import { readSettings } from '../../libs/settings/src/settings.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const WEB_PORT = 5173;

/** The API from its sources, started again at every change, and the SPA with hot reload; ends with either. */
export async function run() {
  step(`The web app, reloading: http://localhost:${WEB_PORT}`);
  const api = [
    '--watch',
    '--conditions=source',
    '-r',
    '@swc-node/register',
    join(ROOT, 'apps/api/src/main.ts'),
  ];
  const vite = [
    join(ROOT, 'apps/web/node_modules/vite/bin/vite.js'),
    'apps/web',
    '--port',
    String(WEB_PORT),
    '--strictPort',
  ];
  const over = new AbortController();
  const env = { API_URL: `http://127.0.0.1:${readSettings(process.env).settings.apiPort}` };
  const both = [api, vite].map((args) => runNode(args, { env, signal: over.signal }));
  try {
    return await Promise.race(both);
  } finally {
    over.abort();
    await Promise.allSettled(both);
  }
}
