import { spawnSync } from 'node:child_process';
import { run as build } from './build.mjs';
import { withFreshProduct } from './product.mjs';
import { step } from './step.mjs';

const PAGES = ['/metrics', '/api/metrics/prometheus'];

/** Prometheus' own checker reads both pages of metrics of a running product. */
export async function run() {
  const promtool = process.env.PROMTOOL ?? 'promtool';
  if (spawnSync(promtool, ['--version']).error) {
    throw new Error('No promtool: apt-get install prometheus, or set PROMTOOL');
  }
  await build();
  return withFreshProduct(async (url) => {
    await fetch(`${url}/api/coocook/chefs`);
    let failed = 0;
    for (const page of PAGES) {
      const input = await (await fetch(url + page)).text();
      const { status, stdout, stderr } = spawnSync(promtool, ['check', 'metrics'], {
        input,
        encoding: 'utf8',
      });
      step(`promtool check metrics ${page}: ${status === 0 ? 'clean' : `${stdout}${stderr}`}`);
      if (status !== 0) failed += 1;
    }
    return failed === 0 ? 0 : 1;
  });
}
