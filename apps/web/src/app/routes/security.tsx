import { createLazyRoute, useLocation, useSearch } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/auth/components/require-sign-in';
import { SecurityPage } from '../../features/auth/pages/security-page';
import { useI18n } from '../../shared/i18n/i18n';
import { positiveInt } from '../../shared/lib/search-params';

export const Route = createLazyRoute('/account/security')({ component: Security });

function Security() {
  const search = useSearch({ from: '/account/security' });
  const { href } = useLocation();
  const { t } = useI18n();
  return (
    <RequireSignIn title={t('account.security')} returnTo={href}>
      {(user) => <SecurityPage key={user.id} user={user} page={positiveInt(search.page)} />}
    </RequireSignIn>
  );
}
