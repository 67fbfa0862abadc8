import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../libs/settings/src/settings.mjs';

/**
 * What the code says about itself, for deployments to agree with.
 * @typedef {object} AppFacts
 * @property {ReadonlySet<string>} paths what the API answers GET requests at
 * @property {number} closeLimitMs how long everything may take to close once the drain delay is over
 * @property {number} workerCloseLimitMs the same of the worker, which drains nothing
 * @property {string} pnpm `pnpm@<version>`, as the repository pins it
 * @property {(path: string) => boolean} hasFile
 * @property {(script: string) => boolean} builds whether a source becomes that file of a `dist`
 */

/** @param {string} root the folder of the repository @returns {AppFacts} */
export function readAppFacts(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const find = (path, pattern) => {
    const found = pattern.exec(read(path))?.[1];
    if (found === undefined) throw new Error(`${path} has nothing like ${pattern}`);
    return found;
  };
  const document = JSON.parse(read('libs/api-client/openapi.json'));
  const limit = (path) => Number(find(path, /CLOSE_LIMIT_MS = ([\d_]+);/).replaceAll('_', ''));
  const hasFile = (path) => existsSync(join(root, path));
  return {
    paths: new Set(Object.keys(document.paths).filter((path) => 'get' in document.paths[path])),
    closeLimitMs: limit('libs/process-kit/src/closing.ts'),
    workerCloseLimitMs: limit('apps/worker/src/start-worker.ts'),
    pnpm: find('scripts/tasks/install.mjs', /'(pnpm@[\d.]+)'/),
    hasFile,
    builds: (script) => hasFile(script.replace('/dist/', '/src/').replace(/\.js$/, '.ts')),
  };
}

/** The names that the settings are read from: whatever the reader asks an environment for. */
const SETTING_NAMES = new Set();
readSettings(new Proxy({}, { get: (_, name) => void SETTING_NAMES.add(name) }));

/** An environment as a deployment would make it, judged by the process that will read it. */
export function* settingProblems(where, env, process) {
  for (const name of Object.keys(env)) if (!SETTING_NAMES.has(name)) yield `${where}: ${name} is no setting`;
  for (const problem of readSettings(env, process).problems) yield `${where}: ${problem}`;
}

/** How long the API may take to end once it is told to. */
export function stoppingMs(env, { closeLimitMs }) {
  return readSettings(env).settings.drainDelayMs + closeLimitMs;
}

/** The port the API listens on. */
export function portOf(env) {
  return readSettings(env).settings.apiPort;
}

/** The port at which the worker tells its health. */
export function workerPortOf(env) {
  return readSettings(env).settings.workerPort;
}

/** Whether an image is named with a version, so that the same manifest always means the same program. */
export function isPinned(image) {
  const name = image.split('/').at(-1);
  return /@sha256:[0-9a-f]{64}$/.test(name) || (/:[\w.-]+$/.test(name) && !name.endsWith(':latest'));
}
