import { CancelledError } from '@tanstack/react-query';
import { api, session } from '../shared/lib/api';
import { isNotFound, isRedirect } from '@tanstack/react-router';
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

/** A text to tell: what is none, or blank, needs another. */
const textOr = (text: unknown, most: number, other: string): string => {
  const told = typeof text === 'string' ? cut(text, most) : '';
  return told.trim() ? told : other;
};

const asText = (thrown: unknown): string => {
  try {
    return (typeof thrown === 'object' && JSON.stringify(thrown)) || String(thrown);
  } catch {
    return 'NonError';
  }
};

/** What was thrown as an error; a router's redirect or "not found" is none, nor is what another site's script hides. */
const asError = (thrown: unknown): Error | undefined => {
  if (thrown instanceof Error) return thrown;
  if (thrown === undefined || isRedirect(thrown) || isNotFound(thrown)) return undefined;
  const name = typeof thrown === 'string' ? 'Error' : 'NonError';
  return Object.assign(new Error(asText(thrown)), { name, stack: undefined });
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
  try {
    await tell(asError(thrown), route, isCrash);
  } catch {
    // Nobody would hear of it.
  }
};

const tell = async (error: Error | undefined, route: string | undefined, isCrash: boolean): Promise<void> => {
  if (!error || isExpected(error)) return;
  // Also waits for a session that is being resumed.
  if ((await session.token()) === null) return;
  const type = textOr(error.name, LIMITS.type, 'Error');
  const message = textOr(error.message, LIMITS.message, type);
  // A counter in a message makes no other error of it.
  const identity = `${type}\n${message.replace(/\d+/g, '0')}`;
  if (reported.has(identity) || reported.size >= MOST_REPORTS) return;
  reported.add(identity);
  const body = {
    error_type: type,
    message,
    severity: isCrash ? ('high' as const) : ('medium' as const),
    project_id: 'coocook-web',
    stack_trace: textOr(error.stack, LIMITS.stack, '') || undefined,
    context: {
      path: window.location.pathname,
      route: route ?? null,
      language: document.documentElement.lang,
      viewport: `${window.innerWidth}x${window.innerHeight}`,
    },
  };
  await api.POST('/api/errors/log', { body });
};
