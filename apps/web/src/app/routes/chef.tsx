import { createLazyRoute, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ChefPage } from '../../features/chefs/pages/chef-page';
import { shown } from '../../shared/lib/shown';
import { Skeleton } from '../../shared/ui/skeleton';

export const Route = createLazyRoute('/chefs/$id')({ component: Chef });

/** Dates weigh more than the rest of the page; they come after it. */
const StartBooking = lazy(async () => {
  await shown();
  const { StartBooking } = await import('../../features/bookings/components/start-booking');
  return { default: StartBooking };
});

function Chef() {
  return (
    <ChefPage
      id={useParams({ from: '/chefs/$id' }).id}
      bookingBox={(chef) => (
        <Suspense fallback={<Skeleton className="h-80" />}>
          <StartBooking key={chef.id} chef={chef} />
        </Suspense>
      )}
    />
  );
}
