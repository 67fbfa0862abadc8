import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { FOR_ANYONE, session } from '../shared/lib/api';
import { forgetDrafts } from '../shared/lib/drafts';
import { asProblem } from '../shared/lib/problem';
import { FLAG } from '../shared/lib/session';
import { useSession } from '../shared/lib/use-session';

/** `networkMode: always`: offline, a request fails with words instead of waiting in silence. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // Would be off in that mode.
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (failures, error) => failures < 1 && asProblem(error).isPassing,
      },
      mutations: { networkMode: 'always' },
    },
  });

interface ProvidersProps {
  readonly client: QueryClient;
  readonly children: ReactNode;
}

export function Providers({ client, children }: ProvidersProps) {
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === FLAG || key === null) void session.follow(newValue);
    };
    const resume = () => void session.resume();
    window.addEventListener('storage', follow);
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('storage', follow);
      window.removeEventListener('online', resume);
    };
  }, []);
  return (
    <QueryClientProvider client={client}>
      <ForgetAtSignOut client={client} />
      {children}
    </QueryClientProvider>
  );
}

/** What one person has loaded is not for the next one. */
function ForgetAtSignOut({ client }: { readonly client: QueryClient }) {
  const state = useSession();
  const owner = useRef<number | undefined>(undefined);
  const isKnown = state.status === 'signed-in' || state.status === 'signed-out';
  const user = state.user?.id ?? 0;
  const lastUser = useRef(0);
  useEffect(() => {
    if (!isKnown) return;
    if (owner.current !== undefined && owner.current !== user) {
      const predicate = ({ meta }: { readonly meta?: object | undefined }) => meta !== FOR_ANYONE;
      client.removeQueries({ type: 'inactive', predicate });
      void client.resetQueries({ type: 'active', predicate });
    }
    owner.current = user;
    if (user === 0) return;
    // The same person coming back finds what they typed; the next one does not.
    if (lastUser.current !== 0 && lastUser.current !== user) forgetDrafts();
    lastUser.current = user;
  }, [client, isKnown, user]);
  return null;
}
