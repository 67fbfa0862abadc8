import type { Booking } from '@coocook/api-client';
import { useId } from 'react';
import type { Outcome } from '../outcome';
import { BOOKINGS_GRID, BookingCard } from './booking-card';
import { ChefActions } from './chef-actions';

interface ChefBookingsProps {
  readonly title: string;
  readonly intro?: string;
  readonly bookings: readonly Booking[];
  /** Milliseconds since 1970: when they were asked for. */
  readonly now: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Bookings of a chef under a heading, with what can be done about each; nothing when there are none. */
export function ChefBookings({ title, intro, bookings, now, onOutcome }: ChefBookingsProps) {
  const id = useId();
  if (bookings.length === 0) return null;
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {intro ? <p className="max-w-prose text-ink-soft">{intro}</p> : null}
      <ul className={BOOKINGS_GRID}>
        {bookings.map((booking) => (
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
