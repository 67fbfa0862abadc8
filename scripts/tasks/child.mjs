import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** npm's own variables would configure the pnpm that it starts; where packages come from must stay. */
const KEPT_NPM_SETTINGS =
  /^npm_config_(.*registry|cache|cafile|ca|(https?_|no)?proxy|strict_ssl|userconfig)$/i;
const PARENT_CHECK_MS = 500;
/** Asked once, early: whoever started us may be gone before the first child is started. */
const PARENT = process.ppid;

function childEnv(extra) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || KEPT_NPM_SETTINGS.test(name),
  );
  return { ...Object.fromEntries(own), ...extra };
}

/**
 * Runs a program in the repository's folder and answers its exit code. When this process is told to end, or the one
 * that started it (npm) is gone, or `signal` is aborted, the program is asked to end, once, and waited for; throws when
 * that interrupts it. `group`: it is asked together with all that it started; it then gets no Ctrl-C of its own.
 */
export function runChild(
  file,
  args,
  { env = {}, stdio = 'inherit', ipc = false, group = false, signal } = {},
) {
  const streams = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  const child = spawn(file, args, {
    cwd: ROOT,
    env: childEnv(env),
    stdio: ipc ? [...streams, 'ipc'] : streams,
    detached: group,
  });
  let told = false;
  const end = () => {
    if (told) return;
    told = true;
    if (group) process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
  };
  const watch = setInterval(() => process.ppid !== PARENT && end(), PARENT_CHECK_MS);
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  signal?.addEventListener('abort', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (told && code !== 0) reject(new Error('Interrupted'));
      else resolve(code ?? 1);
    });
  }).finally(() => {
    clearInterval(watch);
    process.off('SIGINT', end).off('SIGTERM', end).off('SIGHUP', end);
    signal?.removeEventListener('abort', end);
  });
}

/** Runs a program of this Node, such as a tool of node_modules. */
export function runNode(args, options) {
  return runChild(process.execPath, args, options);
}
