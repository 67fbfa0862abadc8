import { createApiClient } from '@coocook/api-client';
import createQueryHooks from 'openapi-react-query';
import { baseUrl, sendAsUser } from './api';
import { asProblem, UNREADABLE } from './problem';

/** What was sent and has no answer yet, with the key it went under. */
const unanswered = new Map<string, string>();

/** Not `randomUUID`, which browsers keep from pages that came over plain HTTP. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the API may have done what it was asked without this app knowing. */
const isOpen = (error: unknown): boolean => {
  const problem = asProblem(error);
  return problem.isPassing || problem.code === UNREADABLE;
};

/**
 * Sends a write under an `Idempotency-Key`: the same again, and that once more after a failure that leaves open what
 * became of it, goes under the same key and is done once. An answer, or another body, brings a new key.
 */
const sendOnce = async (request: Request): Promise<Response> => {
  const attempt = `${request.method} ${request.url} ${await request.clone().text()}`;
  const key = unanswered.get(attempt) ?? newKey();
  unanswered.set(attempt, key);
  request.headers.set('Idempotency-Key', key);
  try {
    const response = await sendAsUser(request);
    unanswered.delete(attempt);
    return response;
  } catch (error) {
    if (!isOpen(error)) unanswered.delete(attempt);
    throw error;
  }
};

/** For every write to a booking. */
export const onceApi = createApiClient({ baseUrl, fetch: sendOnce });
export const writes = createQueryHooks(onceApi);
