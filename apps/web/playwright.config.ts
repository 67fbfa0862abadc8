import { defineConfig } from '@playwright/test';

/**
 * Browser journeys against the running product, in demo mode on a fresh database. The caller starts it.
 * BASE_URL: where it is (http://localhost:8000). CHROMIUM_PATH: the browser (/usr/bin/chromium).
 */
export default defineConfig({
  testDir: './e2e',
  // The tour of the pages changes nothing that others see, so it goes beside the rest; of those, one at a time.
  workers: 2,
  projects: [
    { name: 'pages', testMatch: 'pages.spec.ts', workers: 1 },
    { name: 'journeys', testIgnore: 'pages.spec.ts', workers: 1 },
  ],
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8000',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' },
    // What the journeys read is English, whatever the machine speaks.
    locale: 'en-US',
    trace: 'retain-on-failure',
  },
});
