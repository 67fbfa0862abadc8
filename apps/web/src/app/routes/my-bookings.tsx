import { createLazyRoute, useLocation, useSearch } from '@tanstack/react-router';
import { RequireSignIn } from '../../features/auth/components/require-sign-in';
import { StartTrial } from '../../features/auth/components/start-trial';
import { useI18n } from '../../shared/i18n/i18n';
import { hasService } from '../../shared/lib/services';
import { MyBookingsPage } from '../../features/bookings/pages/my-bookings-page';

export const Route = createLazyRoute('/my-bookings')({ component: MyBookings });

function MyBookings() {
  const search = useSearch({ from: '/my-bookings' });
  const { href, state } = useLocation();
  const { t } = useI18n();
  return (
    <RequireSignIn title={t('bookings.title')} returnTo={href}>
      {(user) => (
        <MyBookingsPage
          key={user.id}
          search={search}
          isChef={user.is_chef}
          isSubscribed={hasService(user, 'coocook')}
          booked={state.booked}
          trialOffer={(isNeeded, onStarted) => (
            <StartTrial isNeeded={isNeeded} nextStep={t('trial.bookNow')} onStarted={onStarted} />
          )}
        />
      )}
    </RequireSignIn>
  );
}
