import { createLazyRoute, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LoginPage } from '../../features/auth/pages/login-page';
import { useSession } from '../../shared/lib/use-session';

export const Route = createLazyRoute('/login')({ component: Login });

function Login() {
  const { return_to: returnTo } = useSearch({ from: '/login' });
  const { history } = useRouter();
  const { user } = useSession();

  useEffect(() => {
    if (user) history.replace(returnTo ?? (user.is_chef ? '/chef' : '/'));
  }, [history, returnTo, user]);

  return <LoginPage returnTo={returnTo} />;
}
