import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';
import { useRefreshChefs } from './queries';

const OWN = ['get', '/api/coocook/chefs/me'] as const;

/** One's own profile, paused or not. */
export const useOwnProfile = () => queries.useQuery(...OWN);

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
