import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api, FOR_ANYONE, publicQueries, queries, session } from '../../shared/lib/api';
import { forgetDrafts } from '../../shared/lib/drafts';

export const useLogin = () =>
  publicQueries.useMutation('post', '/api/auth/login', { onSuccess: (begun) => session.start(begun) });

export const useRegister = () =>
  publicQueries.useMutation('post', '/api/auth/register', { onSuccess: (begun) => session.start(begun) });

/** The demo accounts on offer; none unless the API runs in demo mode. */
export const useDemoAccounts = () =>
  publicQueries.useQuery('get', '/api/auth/demo', {}, { meta: FOR_ANYONE });

export const useDemoSession = () =>
  publicQueries.useMutation('post', '/api/auth/demo', { onSuccess: (begun) => session.start(begun) });

const signedOut = (): void => {
  forgetDrafts();
  session.end();
};

/** After a failure one is still signed in, since the refresh cookie is: pretending otherwise would be a lie. */
export const useLogout = () => queries.useMutation('post', '/api/auth/logout', { onSuccess: signedOut });

const SESSIONS = ['get', '/api/auth/sessions'] as const;

/** A page of where one is signed in. */
export const useSessions = (page: number | undefined) =>
  queries.useQuery(
    ...SESSIONS,
    { params: { query: { page } } },
    { placeholderData: keepPreviousData, staleTime: 0 },
  );

const useRefreshSessions = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: SESSIONS });
};

/** Settled, not only successful: what could not be ended may have been over already. */
export const useEndSession = () =>
  queries.useMutation('delete', '/api/auth/sessions/{id}', { onSettled: useRefreshSessions() });

/** This session too. */
export const useSignOutEverywhere = () =>
  queries.useMutation('delete', '/api/auth/sessions', { onSuccess: signedOut });

/** Ends the other sessions. */
export const useChangePassword = () => {
  const refreshSessions = useRefreshSessions();
  return queries.useMutation('put', '/api/auth/password', {
    onSuccess: () => Promise.all([refreshSessions(), refreshUser()]),
  });
};

/** Asks the API who is signed in, and what they may use now; keeps what is known when it does not answer. */
export const refreshUser = async (): Promise<void> => {
  const answer = await api.GET('/api/auth/me').catch(() => undefined);
  if (answer?.data) session.updateUser(answer.data);
};

/** Also after a refusal: it may have ended elsewhere. */
export const useCancelSubscription = () =>
  queries.useMutation('delete', '/api/platform/subscriptions/{id}', { onSettled: refreshUser });

export const useStartTrial = () =>
  queries.useMutation('post', '/api/platform/subscriptions', {
    // Also after a refusal: the subscription may have begun elsewhere.
    onSettled: refreshUser,
  });
