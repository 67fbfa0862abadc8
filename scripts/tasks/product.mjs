import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** Checks from outside come from one address, and ask more of it in a minute than people do. */
const UNHURRIED = {
  READS_PER_MINUTE: '1000000',
  WRITES_PER_MINUTE: '1000000',
  REGISTRATIONS_PER_HOUR: '1000000',
  SIGN_INS_PER_MINUTE: '1000000',
  ACCOUNT_SIGN_INS_PER_MINUTE: '1000000',
};
const START_LIMIT_MS = 60_000;

/** Starts the built product, on a free port unless `env` has one, for checks from outside; `env` are further settings. */
export async function startProduct(env) {
  const port = env.API_PORT ?? String(await freePort());
  const url = `http://localhost:${port}`;
  return startProcess('apps/api', url, { API_PORT: port, PUBLIC_URL: url, ...UNHURRIED, ...env });
}

/** Starts the built worker likewise. */
export async function startWorker(env) {
  const port = env.WORKER_PORT ?? String(await freePort());
  return startProcess('apps/worker', `http://localhost:${port}`, { WORKER_PORT: port, ...env });
}

async function startProcess(app, url, env) {
  const child = spawn(process.execPath, [join(ROOT, app, 'dist/main.js')], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(`${url}/ready`))) {
    if (child.exitCode !== null) throw new Error('The product ended while starting; the lines above say why');
    if (Date.now() > deadline) {
      await end('SIGTERM');
      throw new Error('The product was not ready in time');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Gives `work` the address of a built product with fresh demo data, of which nothing is left afterwards. */
export async function withFreshProduct(work, env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'coocook-product-'));
  try {
    const product = await startProduct({ ...env, DATA_DIR: dataDir });
    try {
      return await work(product.url);
    } finally {
      await product.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
