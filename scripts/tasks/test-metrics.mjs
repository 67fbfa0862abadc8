import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as build } from './build.mjs';
import { startProduct } from './product.mjs';
import { step } from './step.mjs';

const PAGES = ['/metrics', '/api/metrics/prometheus'];

/** Prometheus' own checker reads both pages of metrics of a running product. */
export async function run() {
  const promtool = process.env.PROMTOOL ?? 'promtool';
  if (spawnSync(promtool, ['--version']).error) {
    throw new Error('No promtool: apt-get install prometheus, or set PROMTOOL');
  }
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'coocook-metrics-'));
  const product = await startProduct({ DATA_DIR: dataDir });
  try {
    await fetch(`${product.url}/api/coocook/chefs`);
    let failed = 0;
    for (const page of PAGES) {
      const input = await (await fetch(product.url + page)).text();
      const { status, stdout, stderr } = spawnSync(promtool, ['check', 'metrics'], {
        input,
        encoding: 'utf8',
      });
      step(`promtool check metrics ${page}: ${status === 0 ? 'clean' : `${stdout}${stderr}`}`);
      if (status !== 0) failed += 1;
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
