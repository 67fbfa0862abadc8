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

/** Forgets, on this device, who was signed in and what they were about to send. */
export const forgetUser = (): void => {
  forgetDrafts();
  session.end();
};

/** After a failure one is still signed in, since the refresh cookie is: pretending otherwise would be a lie. */
export const useLogout = () => queries.useMutation('post', '/api/auth/logout', { onSuccess: forgetUser });

/** Asks the API who is signed in, and what they may use now; keeps what is known when it does not answer. */
export const refreshUser = async (): Promise<void> => {
  const answer = await api.GET('/api/auth/me').catch(() => undefined);
  if (answer?.data) session.updateUser(answer.data);
};

export const useStartTrial = () =>
  queries.useMutation('post', '/api/platform/subscriptions', {
    // Also after a refusal: the subscription may have begun elsewhere.
    onSettled: refreshUser,
  });
