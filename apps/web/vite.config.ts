import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed-plugin.ts';
import { drawings } from './drawings-plugin.ts';
import { messages } from './messages-plugin.ts';

/** Where the dev and preview servers send `/api`; the built app is served by the API itself. */
const api = { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:8000' } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), messages(), drawings(), compressed()],
  // Says which files a page needs; `npm run check:bundle` weighs them.
  build: {
    manifest: true,
    // Every browser that runs the rest preloads modules.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Every page needs these, and they stay the same from release to release.
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            // Many small files compress worse than one; what only later pages need stays with those.
            {
              name: 'common',
              test: /apps.web.src.(shared.(?!i18n.(aria|device)|lib.(idempotency|moments|problem-details|products|refund|services|use-one|zod)|ui.(confirm|date|policy|session|stepper|subscription|tab))|features.(chefs.(?!components.with)|auth.queries))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  resolve: {
    // React has had the hook itself since 18.
    alias: {
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  server: { proxy: api },
  preview: { proxy: api },
});
