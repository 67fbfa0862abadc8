import { config } from 'zod/mini';

// Else it tries to compile schemas, which the page's Content-Security-Policy forbids and browsers report.
config({ jitless: true });

export * as z from 'zod/mini';
