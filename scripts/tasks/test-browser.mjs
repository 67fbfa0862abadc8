import { join } from 'node:path';
import { run as build } from './build.mjs';
import { runNode } from './child.mjs';
import { chromiumPath } from './chromium.mjs';
import { ROOT } from './paths.mjs';
import { withFreshProduct } from './product.mjs';

/** The browser journeys, on a product of their own with fresh demo data; `args` go to Playwright. */
export async function run({ args }) {
  const CHROMIUM_PATH = chromiumPath();
  await build();
  return withFreshProduct((url) => {
    const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
    return runNode([playwright, 'test', '--config', 'apps/web/playwright.config.ts', ...args], {
      env: { BASE_URL: url, CHROMIUM_PATH },
    });
  });
}
