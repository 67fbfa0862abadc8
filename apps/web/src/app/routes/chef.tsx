import { createLazyRoute, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ChefPage } from '../../features/chefs/pages/chef-page';
import { hasService } from '../../shared/lib/services';
import { shown } from '../../shared/lib/shown';
import { useSession } from '../../shared/lib/use-session';
import { Skeleton } from '../../shared/ui/skeleton';

export const Route = createLazyRoute('/chefs/$id')({ component: Chef });

/** Dates weigh more than the rest of the page; they come after it. */
const StartBooking = lazy(async () => {
  await shown();
  const { StartBooking } = await import('../../features/bookings/components/start-booking');
  return { default: StartBooking };
});

function Chef() {
  const { status, user } = useSession();
  const needsSubscription = user ? !hasService(user, 'coocook') : status === 'signed-out';
  return (
    <ChefPage
      id={useParams({ from: '/chefs/$id' }).id}
      bookingBox={(chef) => (
        <Suspense fallback={<Skeleton className="h-80" />}>
          <StartBooking key={chef.id} chef={chef} needsSubscription={needsSubscription} />
        </Suspense>
      )}
    />
  );
}
