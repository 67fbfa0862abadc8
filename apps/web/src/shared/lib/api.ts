import { createApiClient } from '@coocook/api-client';
import createQueryHooks from 'openapi-react-query';
import { ApiProblem, problemOf } from './problem';
import { safeStorage } from './safe-storage';
import { SessionStore } from './session';

export const baseUrl = window.location.origin;

/** How long somebody looks at a spinner before they are told. The API itself gives up sooner. */
const PATIENCE_MS = 30_000;

const fetchInTime = async (request: Request): Promise<Response> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(ApiProblem.unreachable()), PATIENCE_MS);
  });
  return await Promise.race([fetch(request), late]).finally(() => clearTimeout(timer));
};

/** Answers, or rejects with an ApiProblem: callers see one kind of failure. */
const send = async (request: Request): Promise<Response> => {
  const response = await fetchInTime(request).catch((error: unknown) => {
    throw request.signal.aborted ? error : ApiProblem.unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  const type = response.headers.get('content-type');
  // A captive portal or a proxy's page.
  if (type !== null && !type.includes('json')) throw ApiProblem.unreadable(response.status);
  return response;
};

/** For what anyone may ask, and for signing in; the refresh token stays in a cookie no script can read. */
export const publicApi = createApiClient({ baseUrl, fetch: send, headers: { 'X-Token-Delivery': 'cookie' } });

export const session = new SessionStore({
  requestRefresh: async () => {
    const { data } = await publicApi.POST('/api/auth/refresh', { body: {} });
    if (!data) throw ApiProblem.unreadable(200);
    return data;
  },
  storage: safeStorage('localStorage'),
  locks: navigator.locks,
});

const withToken = (request: Request, token: string | null): Request => {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
  return request;
};

/** Sends as the signed-in user. An expired token is renewed once, and the request repeated. */
export const sendAsUser = async (request: Request): Promise<Response> => {
  const again = request.clone();
  const token = await session.token();
  const before = session.current().user?.id;
  try {
    return await send(withToken(request, token));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    const fresh = await session.renew(token);
    // Never repeat a request in the name of somebody who signed in meanwhile in another tab.
    if (fresh === null || (before !== undefined && session.current().user?.id !== before)) throw error;
    return await send(withToken(again, fresh));
  }
};

export const api = createApiClient({ baseUrl, fetch: sendAsUser, headers: { 'X-Token-Delivery': 'cookie' } });

/** `meta` of queries whose answers do not depend on who asks: they outlive a change of session. */
export const FOR_ANYONE = { isForAnyone: true };

export const publicQueries = createQueryHooks(publicApi);
export const queries = createQueryHooks(api);
