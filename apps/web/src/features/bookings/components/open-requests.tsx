import type { Booking } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useOpenRequests } from '../queries';
import { BookingCard } from './booking-card';
import { ChefActions } from './chef-actions';

/** What waits for the chef's answer, the next one to take place first; nothing when nothing does. */
export function OpenRequests({ onChanged }: { readonly onChanged: (booking: Booking) => void }) {
  const requests = useOpenRequests();
  const { t } = useI18n();
  if (requests.error) return <ProblemAlert error={requests.error} onRetry={requests.refetch} />;
  // The API lists the latest slot first.
  const waiting = requests.data?.bookings.filter(({ status }) => status === 'pending').reverse() ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="requests" className="space-y-4">
      <h2 id="requests" className="text-2xl">
        {t('bookings.requests', { total: waiting.length })}
      </h2>
      <ul className="space-y-4">
        {waiting.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} view="chef" heading="h3">
              <ChefActions booking={booking} now={requests.dataUpdatedAt} onChanged={onChanged} />
            </BookingCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
