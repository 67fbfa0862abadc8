import type { Booking } from '@coocook/api-client';
import { useEffect } from 'react';
import { asProblem } from '../../shared/lib/problem';
import { isOutOfDate } from './outcome';
import type { Outcome } from './outcome';
import { useCancellationQuote, useRefreshBookings } from './queries';

/** What cancelling a booking gives back now. One that can no longer be cancelled is an outcome of its own. */
export const useCancellationTerms = (booking: Booking, onOutcome: (outcome: Outcome) => void) => {
  const quote = useCancellationQuote(booking.id);
  const refresh = useRefreshBookings();
  const problem = quote.error ? asProblem(quote.error) : null;
  useEffect(() => {
    if (!problem || !isOutOfDate(problem)) return;
    void refresh();
    onOutcome({ booking, conflict: problem });
  });
  return quote;
};
