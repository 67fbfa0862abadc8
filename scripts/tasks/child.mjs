import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** npm's own variables would configure the pnpm that it starts; where packages come from must stay. */
const KEPT_NPM_SETTINGS =
  /^npm_config_(.*registry|cache|cafile|ca|(https?_|no)?proxy|strict_ssl|userconfig)$/i;
const PARENT_CHECK_MS = 500;

function childEnv(extra) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || KEPT_NPM_SETTINGS.test(name),
  );
  return { ...Object.fromEntries(own), ...extra };
}

/**
 * Runs a program in the repository's folder and answers its exit code. When this process is told to end, or the one
 * that started it (npm) is gone, the program is asked to end and waited for.
 */
export function runChild(file, args, { env = {}, stdio = 'inherit', ipc = false } = {}) {
  const streams = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  const child = spawn(file, args, {
    cwd: ROOT,
    env: childEnv(env),
    stdio: ipc ? [...streams, 'ipc'] : streams,
  });
  const end = () => child.kill('SIGTERM');
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MS);
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  }).finally(() => {
    clearInterval(watch);
    process.off('SIGINT', end).off('SIGTERM', end).off('SIGHUP', end);
  });
}

/** Runs a program of this Node, such as a tool of node_modules. */
export function runNode(args, options) {
  return runChild(process.execPath, args, options);
}
