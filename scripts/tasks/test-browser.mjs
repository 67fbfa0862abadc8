import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';
import { startProduct } from './product.mjs';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** The browser journeys, on a product of their own with fresh demo data; `args` go to Playwright. */
export async function run({ args }) {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`No Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM_PATH`);
  }
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'coocook-browser-'));
  const product = await startProduct({ DATA_DIR: dataDir });
  try {
    const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
    return await runNode([playwright, 'test', '--config', 'apps/web/playwright.config.ts', ...args], {
      env: { BASE_URL: product.url, CHROMIUM_PATH: CHROMIUM },
    });
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
