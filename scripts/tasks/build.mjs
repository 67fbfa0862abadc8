import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const SWC_SETTINGS = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8'));
/** What the SPA is made of beside its own folder. */
const WEB_INPUTS = ['apps/web', 'libs/api-client', 'pnpm-lock.yaml'];

/** Compiles every server package and the SPA; what has not changed since its last build is left alone. */
export async function run() {
  const packages = serverPackages();
  for (const name of packages) {
    await ifChanged(name, [`${name}/src`, `${name}/package.json`, '.swcrc'], () => compile(name));
  }
  return ifChanged('apps/web', WEB_INPUTS, async () => {
    const vite = join(ROOT, 'apps/web/node_modules/vite/bin/vite.js');
    const code = await runNode([vite, 'build', 'apps/web', '--logLevel', 'warn']);
    if (code !== 0) throw new Error('Building the web app failed; the lines above say why');
  });
}

/** Packages whose door leads to `dist`, and the two processes, which have no door. */
function serverPackages() {
  const libs = readdirSync(join(ROOT, 'libs')).map((name) => `libs/${name}`);
  const compiled = libs.filter((lib) => {
    const manifest = join(ROOT, lib, 'package.json');
    return existsSync(manifest) && readFileSync(manifest, 'utf8').includes('./dist/');
  });
  return [...compiled, 'apps/api', 'apps/worker'];
}

async function ifChanged(name, inputs, build) {
  const stamp = join(ROOT, name, 'dist/.inputs');
  const wanted = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step(`Building ${name}`);
  rmSync(join(ROOT, name, 'dist'), { recursive: true, force: true });
  await build();
  writeFileSync(stamp, wanted);
}

async function compile(name) {
  const { transformFile } = await import('@swc/core');
  const source = join(ROOT, name, 'src');
  const { $schema: _, ...settings } = SWC_SETTINGS;
  for (const file of filesBelow(source)) {
    if (!file.endsWith('.ts') || /\.(spec|d)\.ts$/.test(file)) continue;
    const target = join(ROOT, name, 'dist', relative(source, file).replace(/\.ts$/, '.js'));
    const { code, map } = await transformFile(file, { ...settings, swcrc: false });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      map ? `${code}\n//# sourceMappingURL=${relative(dirname(target), target)}.map\n` : code,
    );
    if (map) writeFileSync(`${target}.map`, map);
  }
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(join(ROOT, input)))) {
    hash.update(relative(ROOT, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrNull(path);
  if (!entries) return [path];
  return entries
    .filter(({ name }) => !['node_modules', 'dist', 'test-results', 'e2e'].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
