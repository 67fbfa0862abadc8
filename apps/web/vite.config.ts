import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { drawings } from './drawings-plugin.ts';
import { messages } from './messages-plugin.ts';

/** Where the dev and preview servers send `/api`; the built app is served by the API itself. */
const api = { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:8000' } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), messages(), drawings()],
  // Says which files a page needs; `npm run check:bundle` weighs them.
  build: { manifest: true },
  server: { proxy: api },
  preview: { proxy: api },
});
