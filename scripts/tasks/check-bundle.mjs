import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run as build } from './build.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const DIST = join(ROOT, 'apps/web/dist');
/** kB (1000 bytes) of gzipped JavaScript that a first visit may cost. */
const LIMIT_KB = 130;
const PAGES = { '/': 'src/app/routes/home.tsx', '/explore': 'src/app/routes/explore.tsx' };
/** Loaded later, but not by a first visit. */
const NOT_AT_FIRST = new RegExp(
  [
    'src/app/routes/', // the other pages
    'src/shared/i18n/', // the other languages
    'features/chefs/components/nearest-chefs', // when nothing is found
    'features/chefs/components/free-filter', // when somebody asks for a date
    'src/shared/art/chef-figure', // for chefs whom nobody has drawn
  ].join('|'),
);
const LANGUAGES = { en: 'src/shared/i18n/en.ts?first', ko: 'src/shared/i18n/ko.ts?first' };

/** Builds the SPA and weighs what a first visit to each page loads; answers 1 when one is too heavy. */
export async function run() {
  await build();
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const visits = Object.entries(PAGES).flatMap(([address, page]) =>
    Object.entries(LANGUAGES).map(([language, catalogue]) => {
      const files = new Set([
        ...scriptsOf(html),
        ...filesOf(manifest, ['index.html', catalogue]),
        // What the page itself loads later, an illustration say, belongs to it.
        ...filesOf(manifest, [page], true),
      ]);
      return { name: `${address} in ${language}`, files: files.size, kB: weigh(files) / 1000 };
    }),
  );
  for (const { name, files, kB } of visits)
    step(`${name}: ${kB.toFixed(1)} kB in ${files} files, at most ${LIMIT_KB}`);
  return visits.every(({ kB }) => kB <= LIMIT_KB) ? 0 : 1;
}

/** Scripts that the page names itself: the entry, and those outside the bundle. */
function scriptsOf(html) {
  return [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file]) => file);
}

/** The files of the modules `names` and of all they import; with `lazily`, also of what they import later. */
function filesOf(manifest, names, lazily = false) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    if (!manifest[name]) throw new Error(`The build has no ${name}`);
    seen.add(name);
    const { imports = [], dynamicImports = [] } = manifest[name];
    imports.forEach(visit);
    if (lazily) dynamicImports.filter((later) => !NOT_AT_FIRST.test(later)).forEach(visit);
  };
  names.forEach(visit);
  return [...seen].map((name) => manifest[name].file).filter((file) => file.endsWith('.js'));
}

function weigh(files) {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
}
