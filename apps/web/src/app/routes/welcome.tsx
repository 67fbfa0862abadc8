import { createLazyRoute, useRouter, useSearch } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/auth/components/require-sign-in';
import { WelcomePage } from '../../features/auth/pages/welcome-page';
import { useI18n } from '../../shared/i18n/i18n';

export const Route = createLazyRoute('/welcome')({ component: Welcome });

function Welcome() {
  const { return_to: returnTo = '/explore' } = useSearch({ from: '/welcome' });
  const { history } = useRouter();
  const { t } = useI18n();
  return (
    <RequireSignIn title={t('auth.welcome')} returnTo={returnTo}>
      {(user) => <WelcomePage name={user.name} onContinue={() => history.push(returnTo)} />}
    </RequireSignIn>
  );
}
