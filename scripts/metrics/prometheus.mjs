import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from '../tasks/product.mjs';

const PROMETHEUS = process.env.PROMETHEUS ?? 'prometheus';
const PROMTOOL = process.env.PROMTOOL ?? 'promtool';

/** Says what to install when one of the two programs is missing. */
export function requirePrometheus() {
  for (const [name, program] of Object.entries({ PROMETHEUS, PROMTOOL })) {
    if (spawnSync(program, ['--version']).error) {
      throw new Error(`No ${program}: apt-get install prometheus, or set ${name}`);
    }
  }
}

/** Null when promtool finds nothing wrong, else what it says. */
export function promtoolSays(args, input = '') {
  const { status, stdout, stderr } = spawnSync(PROMTOOL, args, { input, encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`;
}

/** A Prometheus that keeps its data in `folder` and evaluates `rules`; `pages` are addresses by the name of their job. */
export async function startPrometheus(folder, { pages, rules }) {
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [rules],
    scrape_configs: Object.entries(pages).map(([job_name, page]) => {
      const { host, pathname } = new URL(page);
      return { job_name, metrics_path: pathname, static_configs: [{ targets: [host] }] };
    }),
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'prometheus.yaml');
  writeFileSync(file, stringify(config));
  const address = `127.0.0.1:${await freePort()}`;
  const args = [
    `--config.file=${file}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=${address}`,
    '--log.level=warn',
  ];
  const child = spawn(PROMETHEUS, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const get = async (path) => {
    if (child.exitCode !== null) throw new Error('Prometheus ended; the lines above say why');
    const response = await fetch(`http://${address}/api/v1/${path}`);
    const { status, data, error } = await response.json();
    if (status !== 'success') throw new Error(`Prometheus: ${path}: ${error}`);
    return data;
  };
  return {
    /** The values that answer a query; those that are no number are left out. */
    async query(expression) {
      const { result } = await get(`query?query=${encodeURIComponent(expression)}`);
      return result.map(({ value }) => Number(value[1])).filter((value) => !Number.isNaN(value));
    },
    /** Whether every page was read, and well. */
    async isScraping() {
      const { activeTargets } = await get('targets').catch(() => ({ activeTargets: [] }));
      return (
        activeTargets.length === Object.keys(pages).length &&
        activeTargets.every(({ health }) => health === 'up')
      );
    },
    /** The names of the rules by whether their last evaluation went well: `ok`, `err` or `unknown`. */
    async rulesBy(health) {
      const { groups } = await get('rules');
      const found = groups.flatMap((group) => group.rules);
      return found.filter((rule) => rule.health === health).map(({ name }) => name);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
