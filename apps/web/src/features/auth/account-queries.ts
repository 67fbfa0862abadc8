import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';
import { forgetUser, refreshUser } from './queries';

/* What only the pages of one's own account ask; queries.ts comes with every page. */

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
  queries.useMutation('delete', '/api/auth/sessions', { onSuccess: forgetUser });

/** Ends the other sessions. */
export const useChangePassword = () => {
  const refreshSessions = useRefreshSessions();
  return queries.useMutation('put', '/api/auth/password', {
    onSuccess: () => Promise.all([refreshSessions(), refreshUser()]),
  });
};

/** Also after a refusal: it may have ended elsewhere. */
export const useCancelSubscription = () =>
  queries.useMutation('delete', '/api/platform/subscriptions/{id}', { onSettled: refreshUser });
