import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';

/**
 * Weekly hours and rules. Forms begin with what it answers, so each visit asks anew: what was read an hour ago may have
 * been changed in another tab.
 */
export const useSchedule = () =>
  queries.useQuery('get', '/api/coocook/chefs/me/schedule', {}, { staleTime: 0, gcTime: 0 });

/** Days off and days with other hours, from yesterday on. */
export const useSingleDates = () =>
  queries.useQuery('get', '/api/coocook/chefs/me/schedule/dates', {}, { staleTime: 0 });

/** A booking with the chef who asks. */
export const useBooking = (id: number) =>
  queries.useQuery('get', '/api/coocook/bookings/{id}', { params: { path: { id } } });

const CHEF_PATHS = /^\/api\/coocook\/(chefs|cuisines)(\/|$)/;

/** Free times follow the hours; what everybody finds of chefs, and one's own profile, follow what is changed in it. */
export const useRefreshChefs = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && CHEF_PATHS.test(path),
    });
};

/** Settled, not only successful: a failure may leave open what became of it. */
const useRefreshWhenSettled = () => ({ onSettled: useRefreshChefs() });

export const usePreviewSchedule = () => queries.useMutation('post', '/api/coocook/chefs/me/schedule/preview');

export const useReplaceSchedule = () =>
  queries.useMutation('put', '/api/coocook/chefs/me/schedule', useRefreshWhenSettled());

export const usePreviewDate = () =>
  queries.useMutation('post', '/api/coocook/chefs/me/schedule/dates/{date}/preview');

export const useSetDate = () =>
  queries.useMutation('put', '/api/coocook/chefs/me/schedule/dates/{date}', useRefreshWhenSettled());

export const useClearDate = () =>
  queries.useMutation('delete', '/api/coocook/chefs/me/schedule/dates/{date}', useRefreshWhenSettled());
