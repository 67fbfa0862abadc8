/**
 * Every command of the repository: `node scripts/run.mjs <command>`, which is what the npm scripts call.
 * It needs Node and npm alone; it installs the rest when that is missing or has changed, and then runs the command.
 */
import { checkSettings } from './tasks/check-settings.mjs';
import { install } from './tasks/install.mjs';
import { step } from './tasks/step.mjs';

const OLDEST_NODE = [20, 19];

/** What each command runs once everything is installed; loaded late, for it may import what `install` brought. */
const COMMANDS = {
  start: () => import('./tasks/start.mjs'),
  'start:worker': () => import('./tasks/start.mjs'),
  dev: () => import('./tasks/dev.mjs'),
  build: () => import('./tasks/build.mjs'),
  test: () => import('./tasks/test.mjs'),
  'test:process': () => import('./tasks/test-process.mjs'),
  'test:browser': () => import('./tasks/test-browser.mjs'),
  'test:postgres': () => import('./tasks/test-postgres.mjs'),
  'test:redis': () => import('./tasks/test-redis.mjs'),
  'test:metrics': () => import('./tasks/test-metrics.mjs'),
  'prove:time': () => import('./tasks/prove-time.mjs'),
  'attack:login': () => import('./tasks/attack-login.mjs'),
  'bench:monitoring': () => import('../bench/monitoring-cost.mjs'),
  'prove:slots': () => import('./tasks/prove-slots.mjs'),
  'prove:crash': () => import('./tasks/prove-crash.mjs'),
  bench: () => import('../bench/waiting-times.mjs'),
  check: () => import('./tasks/check.mjs'),
  'check:bundle': () => import('./tasks/check-bundle.mjs'),
  lighthouse: () => import('./tasks/lighthouse.mjs'),
  screens: () => import('./tasks/screens.mjs'),
  'check:deployment': () => import('./tasks/check-deployment.mjs'),
  'db:migrate': () => import('./tasks/database.mjs'),
  'db:seed': () => import('./tasks/database.mjs'),
  'db:reset': () => import('./tasks/database.mjs'),
  'admin:grant': () => import('./tasks/database.mjs'),
  'generate:client': () => import('./tasks/generate-client.mjs'),
  'generate:metrics': () => import('./tasks/generate-metrics.mjs'),
};
const NEEDS_SETTINGS = new Set([
  'start',
  'start:worker',
  'dev',
  'db:migrate',
  'db:seed',
  'db:reset',
  'admin:grant',
]);

const [command = '', ...args] = process.argv.slice(2);
try {
  if (!Object.hasOwn(COMMANDS, command)) throw new Error(`Say one of: ${Object.keys(COMMANDS).join(', ')}`);
  checkNode();
  if (NEEDS_SETTINGS.has(command)) checkSettings(process.env);
  await install();
  const { run } = await COMMANDS[command]();
  process.exitCode = (await run({ command, args })) ?? 0;
} catch (error) {
  step(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}`);
}
