import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Each fixture is laid over `house`, a small legal repository, and bears the name of the one rule it breaks.
 * A line with `// forbidden` stands for one violation of its file.
 */
const FIXTURES = join(__dirname, 'fixtures');
const REPOSITORY = resolve(__dirname, '../..');
const LEGAL = ['house', 'new-context'];

interface Report {
  readonly modules: number;
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

const { forbidden } = jest.requireActual<{ forbidden: readonly { name: string }[] }>(
  join(REPOSITORY, '.dependency-cruiser.cjs'),
);
const broken = readdirSync(FIXTURES).filter((name) => !LEGAL.includes(name));

/** Builds the fixture's repository with the packages and export maps of the real one, so that imports resolve alike. */
function build(root: string, fixture: string): string {
  const target = join(root, fixture);
  const packages = join(target, 'node_modules');
  for (const layer of ['house', fixture]) cpSync(join(FIXTURES, layer), target, { recursive: true });
  mkdirSync(packages);
  symlinkSync(join(target, 'libs'), join(packages, '@coocook'));
  for (const lib of readdirSync(join(REPOSITORY, 'libs'))) {
    const installed = join(REPOSITORY, 'libs', lib, 'node_modules');
    for (const name of existsSync(installed) ? readdirSync(installed) : []) {
      if (!existsSync(join(packages, name)))
        symlinkSync(realpathSync(join(installed, name)), join(packages, name));
    }
  }
  for (const lib of readdirSync(join(target, 'libs'))) {
    const model = existsSync(join(REPOSITORY, 'libs', lib)) ? lib : 'bookings';
    const manifest = readFileSync(join(REPOSITORY, 'libs', model, 'package.json'), 'utf8');
    const named = manifest.replace('"@coocook/bookings"', `"@coocook/${lib}"`);
    writeFileSync(join(target, 'libs', lib, 'package.json'), named);
  }
  return target;
}

/** One entry for each marked line, as `<rule> in <file>`. */
function expected(rule: string): string[] {
  const root = join(FIXTURES, rule);
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const marks = readFileSync(path, 'utf8').split('// forbidden').length - 1;
    return Array.from({ length: marks }, () => `${rule} in ${path.slice(root.length + 1)}`);
  });
}

describe('the boundaries between modules', () => {
  let root: string;
  let reports: Readonly<Record<string, Report>>;
  const report = (directory: string): Report => reports[directory] as Report;
  const found = (directory: string): string[] =>
    report(directory).violations.map(({ rule, from }) => `${rule} in ${from}`);

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
    const directories = [...LEGAL, ...broken].map((fixture) => build(root, fixture));
    const output = execFileSync('node', [join(__dirname, 'cruise.mjs'), REPOSITORY, ...directories]);
    reports = JSON.parse(output.toString()) as Record<string, Report>;
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it.each(LEGAL)('leave %s alone', (fixture) => {
    expect(report(join(root, fixture)).violations).toEqual([]);
    expect(report(join(root, fixture)).modules).toBeGreaterThan(30);
  });

  it.each(broken)('are guarded by %s, at every forbidden import and nowhere else', (rule) => {
    expect(expected(rule)).not.toEqual([]);
    expect(found(join(root, rule)).sort()).toEqual(expected(rule).sort());
  });

  it('have a fixture for every rule', () => {
    expect([...new Set(forbidden.map((rule) => rule.name))].sort()).toEqual([...broken].sort());
  });

  it('are kept by this repository', () => {
    expect(report(REPOSITORY).violations).toEqual([]);
    expect(report(REPOSITORY).modules).toBeGreaterThan(30);
  });
});
