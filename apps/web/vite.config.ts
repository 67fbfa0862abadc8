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
        // The first page knows every file by its name: what is shorter here, it need not load.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        codeSplitting: {
          groups: [
            // Every page needs these, and they stay the same from release to release.
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            // Many small files compress worse than one; what only later pages need stays with those.
            {
              name: 'common',
              test: /apps.web.src.(shared.(?!i18n.(aria|device|hours)|lib.(idempotency|moments|problem-details|products|refund|services|use-now|use-one|zod)|ui.(choice|confirm|date|policy|session|stepper|subscription|tab|zone))|features.(chefs.(?!components.(chef-profile|how-booking|with))|auth.queries))/,
              minShareCount: 2,
            },
            // One name instead of several for what the pages about a chef load together.
            {
              name: 'terms',
              test: /apps.web.src.(shared.(i18n.hours|lib.(moments|refund|use-now)|ui.policy)|features.chefs.components.(chef-profile|how-booking))/,
              minShareCount: 2,
            },
            {
              name: 'choose-time',
              test: /apps.web.src.features.bookings.(?!pages)/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
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
