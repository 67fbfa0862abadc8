import { createLazyRoute, useNavigate, useParams } from '@tanstack/react-router';
import { StartTrial } from '../../features/auth/components/start-trial';
import { BookChefPage } from '../../features/bookings/pages/book-chef-page';
import { WithChef } from '../../features/chefs/components/with-chef';
import { useI18n } from '../../shared/i18n/i18n';
import { useSession } from '../../shared/lib/use-session';

export const Route = createLazyRoute('/chefs/$id/book')({ component: BookChef });

function BookChef() {
  const { id } = useParams({ from: '/chefs/$id/book' });
  const navigate = useNavigate();
  const { t } = useI18n();
  const isSignedOut = useSession().status === 'signed-out';
  return (
    <WithChef id={id} title={t('book.title')}>
      {(chef, reload) => (
        <BookChefPage
          key={chef.id}
          chef={chef}
          isSignedOut={isSignedOut}
          onChefChanged={reload}
          onBooked={({ id: booked, status }) =>
            void navigate({
              to: '/my-bookings',
              search: { as: 'diner' },
              state: { booked: { id: booked, status } },
            })
          }
          trialOffer={
            <StartTrial
              takesFocus
              nextStep={t('book.afterTrial', {
                button: t(chef.instant_book ? 'book.submit.atOnce' : 'book.submit'),
              })}
            />
          }
        />
      )}
    </WithChef>
  );
}
