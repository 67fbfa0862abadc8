import type { Booking } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import type { Outcome } from '../outcome';
import { BOOKINGS_GRID, BookingCard } from './booking-card';
import { ChefActions } from './chef-actions';

interface OpenRequestsProps {
  readonly requests: readonly Booking[];
  /** Milliseconds since 1970: when they were asked for. */
  readonly now: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** What waits for the chef's answer, above everything else; nothing when nothing does. */
export function OpenRequests({ requests, now, onOutcome }: OpenRequestsProps) {
  const { t } = useI18n();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests" className="space-y-4">
      <h2 id="requests" className="text-2xl">
        {t('bookings.requests', { total: requests.length })}
      </h2>
      <ul className={BOOKINGS_GRID}>
        {requests.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} now={now} view="chef" heading="h3">
              <ChefActions booking={booking} now={now} onOutcome={onOutcome} />
            </BookingCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
