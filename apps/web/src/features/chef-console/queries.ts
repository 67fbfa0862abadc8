import type { Schedule } from '@coocook/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';

const SCHEDULE = '/api/coocook/chefs/me/schedule';

/**
 * Weekly hours and rules. Forms begin with what it answers, so each visit asks anew: what was read an hour ago may have
 * been changed in another tab.
 */
export const useSchedule = () => queries.useQuery('get', SCHEDULE, {}, { staleTime: 0, gcTime: 0 });

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

/**
 * Sets a part of the schedule: hours or rules. The API knows both as one, so the other part is read anew before, and
 * what was meanwhile changed of it elsewhere stays.
 */
export const useChangeSchedule = () => {
  const client = useQueryClient();
  const replace = queries.useMutation('put', SCHEDULE, useRefreshWhenSettled());
  const preview = queries.useMutation('post', `${SCHEDULE}/preview`);
  const whole = async (part: Partial<Schedule>): Promise<Schedule> => ({
    ...(await client.fetchQuery({ ...queries.queryOptions('get', SCHEDULE, {}), staleTime: 0 })),
    ...part,
  });
  return {
    preview: async (part: Partial<Schedule>) => preview.mutateAsync({ body: await whole(part) }),
    save: async (part: Partial<Schedule>) => replace.mutateAsync({ body: await whole(part) }),
  };
};

export const usePreviewDate = () =>
  queries.useMutation('post', '/api/coocook/chefs/me/schedule/dates/{date}/preview');

export const useSetDate = () =>
  queries.useMutation('put', '/api/coocook/chefs/me/schedule/dates/{date}', useRefreshWhenSettled());

export const useClearDate = () =>
  queries.useMutation('delete', '/api/coocook/chefs/me/schedule/dates/{date}', useRefreshWhenSettled());
