import { createLazyRoute } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/auth/components/require-sign-in';
import { AccountPage } from '../../features/auth/pages/account-page';
import { useI18n } from '../../shared/i18n/i18n';

export const Route = createLazyRoute('/account')({ component: Account });

function Account() {
  const { t } = useI18n();
  return (
    <RequireSignIn title={t('account.title')} returnTo="/account">
      {(user) => <AccountPage user={user} />}
    </RequireSignIn>
  );
}
