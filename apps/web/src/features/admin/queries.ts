import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';
import { endOfDay, startOfDay } from './audit-search';
import type { AuditSearch } from './audit-search';
import { offsetOf } from './errors-search';
import type { ErrorsSearch } from './errors-search';
import type { UsersSearch } from './users-search';

/** What somebody else does shows when one comes back; a page before stays visible while the next one loads. */
const FRESH = { staleTime: 0, placeholderData: keepPreviousData } as const;

export const useUsers = (search: UsersSearch) =>
  queries.useQuery('get', '/api/platform/admin/users', { params: { query: search } }, FRESH);

export const useUser = (id: number) =>
  queries.useQuery('get', '/api/platform/admin/users/{id}', { params: { path: { id } } }, { staleTime: 0 });

export const useUserSessions = (id: number, page: number | undefined) =>
  queries.useQuery(
    'get',
    '/api/platform/admin/users/{id}/sessions',
    { params: { path: { id }, query: { page } } },
    FRESH,
  );

export const useAuditEvents = ({ from, to, ...search }: AuditSearch) =>
  queries.useQuery(
    'get',
    '/api/platform/admin/audit',
    { params: { query: { ...search, from: from && startOfDay(from), to: to && endOfDay(to) } } },
    FRESH,
  );

export const useRevenue = () => queries.useQuery('get', '/api/platform/admin/revenue', {}, { staleTime: 0 });

export const useErrorPatterns = ({ page, ...search }: ErrorsSearch) =>
  queries.useQuery(
    'get',
    '/api/errors/patterns',
    { params: { query: { ...search, ...offsetOf(page) } } },
    FRESH,
  );

export const useErrorPattern = (id: number) =>
  queries.useQuery('get', '/api/errors/patterns/{id}', { params: { path: { id } } }, { staleTime: 0 });

export const usePatternErrors = (id: number, page: number | undefined) =>
  queries.useQuery(
    'get',
    '/api/errors/recent',
    { params: { query: { pattern_id: id, ...offsetOf(page) } } },
    FRESH,
  );

export const useErrorSummary = () => queries.useQuery('get', '/api/errors/summary', {}, { staleTime: 0 });

/** As often as the process takes a sample. Tabs that nobody sees do not ask. */
const POLL_MS = 5_000;
const polled = (isPaused: boolean) =>
  ({ staleTime: 0, refetchInterval: isPaused ? false : POLL_MS }) as const;

export const useLiveFigures = (isPaused: boolean) =>
  queries.useQuery('get', '/api/metrics/live', {}, polled(isPaused));

export const useMetricsSummary = (isPaused: boolean) =>
  queries.useQuery('get', '/api/metrics/summary', {}, polled(isPaused));

export const useHealth = (isPaused: boolean) =>
  queries.useQuery('get', '/api/metrics/health', {}, polled(isPaused));

const ADMIN_PATHS = /^\/api\/(platform\/admin|errors)\//;

/** Settled, not only successful: after a refusal what is on screen is out of date. Everything an action may have touched. */
const useRefreshAdmin = () => {
  const client = useQueryClient();
  return {
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && ADMIN_PATHS.test(path),
      }),
  };
};

export const useLockUser = () =>
  queries.useMutation('post', '/api/platform/admin/users/{id}/lock', useRefreshAdmin());

export const useUnlockUser = () =>
  queries.useMutation('post', '/api/platform/admin/users/{id}/unlock', useRefreshAdmin());

export const useEndUserSessions = () =>
  queries.useMutation('delete', '/api/platform/admin/users/{id}/sessions', useRefreshAdmin());

/** Also extends what is open. */
export const useGrantSubscription = () =>
  queries.useMutation('post', '/api/platform/admin/users/{id}/subscriptions', useRefreshAdmin());

export const useRevokeSubscription = () =>
  queries.useMutation('delete', '/api/platform/admin/subscriptions/{id}', useRefreshAdmin());

export const useSetPatternStatus = () =>
  queries.useMutation('patch', '/api/errors/patterns/{id}', useRefreshAdmin());
