import { CancelledError } from '@tanstack/react-query';
import { api, session } from '../shared/lib/api';
import { ApiProblem } from '../shared/lib/problem';

/** Of one page load: a page that breaks again and again has said enough. */
const MOST_REPORTS = 10;
/** Characters. Together they fit the 100 kB of a request, whatever the language. */
const LIMITS = { type: 200, message: 10_000, stack: 20_000 } as const;
const EXTENSION = /\b(chrome|moz|safari(-web)?)-extension:\/\//;
/** In the words of Chromium, Safari, Firefox and Vite: a file of the build before, gone with a release, or no network. */
const MISSING_FILE =
  /Failed to fetch dynamically imported module|Importing a module script failed|error loading dynamically imported module|Unable to preload CSS/i;
const BROWSER_NOISE = /^ResizeObserver loop/;

const reported = new Set<string>();

/** Refusals, which the server knows of; what was called off; what is not of our making. */
const isExpected = (error: Error): boolean =>
  error instanceof ApiProblem ||
  error instanceof CancelledError ||
  error.name === 'AbortError' ||
  MISSING_FILE.test(error.message) ||
  BROWSER_NOISE.test(error.message) ||
  EXTENSION.test(error.stack ?? '');

/** As much of a text as the API takes; it refuses NUL characters and halves of surrogate pairs. */
const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '');

/** What was thrown as an error; a router's redirect or "not found" is none, nor is what another site's script hides. */
const asError = (thrown: unknown): Error | undefined => {
  if (thrown instanceof Error) return thrown;
  return typeof thrown === 'string' ? Object.assign(new Error(thrown), { stack: undefined }) : undefined;
};

/**
 * Tells the API of an error that nobody caught: each distinct one once per page load, and only for who is signed in.
 * Never fails: a report that does not arrive is given up.
 */
export const reportError = async (
  thrown: unknown,
  route: string | undefined,
  isCrash = false,
): Promise<void> => {
  const error = asError(thrown);
  if (!error || isExpected(error)) return;
  // Also waits for a session that is being resumed.
  if ((await session.token().catch(() => null)) === null) return;
  const type = error.name || 'Error';
  const identity = `${type}\n${error.message}`;
  if (reported.has(identity) || reported.size >= MOST_REPORTS) return;
  reported.add(identity);
  const body = {
    error_type: cut(type, LIMITS.type),
    message: cut(error.message, LIMITS.message) || type,
    severity: isCrash ? ('high' as const) : ('medium' as const),
    project_id: 'coocook-web',
    stack_trace: error.stack && cut(error.stack, LIMITS.stack),
    context: {
      path: window.location.pathname,
      route: route ?? null,
      language: document.documentElement.lang,
      viewport: `${window.innerWidth}x${window.innerHeight}`,
    },
  };
  await api.POST('/api/errors/log', { body }).catch(() => undefined);
};
