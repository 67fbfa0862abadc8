import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';

const OWN = ['get', '/api/coocook/chefs/me'] as const;
const CUISINES = '/api/coocook/cuisines';

/** One's own profile, paused or not. */
export const useOwnProfile = () => queries.useQuery(...OWN);

/** What everybody finds of chefs is another, and so is one's own. */
const useRefreshChefs = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [, path] }) =>
        path === CUISINES || String(path).startsWith('/api/coocook/chefs'),
    });
};

/** `onOpened` belongs to it: until that is done, nothing has been opened yet. */
export const useOpenProfile = (onOpened: () => Promise<void>) => {
  const refresh = useRefreshChefs();
  return queries.useMutation('post', '/api/coocook/chefs', {
    onSuccess: async () => {
      void refresh();
      await onOpened();
    },
  });
};

export const useChangeProfile = () => {
  const client = useQueryClient();
  const refresh = useRefreshChefs();
  return queries.useMutation('patch', '/api/coocook/chefs/me', {
    onSuccess: ({ outside: _, ...chef }) => {
      client.setQueryData([...OWN, undefined], chef);
      return refresh();
    },
  });
};

/** A booking that a change has left outside the hours. */
export const useBooking = (id: number) =>
  queries.useQuery('get', '/api/coocook/bookings/{id}', { params: { path: { id } } });
