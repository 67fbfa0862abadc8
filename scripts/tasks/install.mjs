import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const PNPM = 'pnpm@12.21.0';
/** What npm is told by its command line or environment about where packages come from. */
const SOURCE_SETTING = /^npm_config_(.*registry|cafile|ca|(https?_|no)?proxy|strict_ssl)$/i;
const STAMP = join(ROOT, 'node_modules/.installed');

/** Installs the locked packages, unless they are there already. */
export async function install() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  step('Installing packages (the first time this takes a minute)');
  const code = await runChild(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      env: { CI: 'true', ...sourceSettings() },
      stdio: ['ignore', 'ignore', 'inherit'],
      // npx starts a shell, which would leave pnpm behind.
      group: true,
    },
  );
  if (code !== 0) throw new Error('Installing the packages failed; the lines above say why');
  writeFileSync(STAMP, wanted);
}

/** pnpm reads npm's files, but not its variables, unless they bear its own name. */
function sourceSettings() {
  const settings = Object.entries(process.env).filter(([name]) => SOURCE_SETTING.test(name));
  return Object.fromEntries(settings.map(([name, value]) => [`p${name.toLowerCase()}`, value]));
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  const packages = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packages]) {
    if (existsSync(join(ROOT, file))) hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}
