import type { Booking } from '@coocook/api-client';
import { useEffect, useEffectEvent } from 'react';
import { asProblem } from '../../shared/lib/problem';
import { isOutOfDate } from './outcome';
import type { Outcome } from './outcome';
import { useCancellationQuote, useRefreshBookings } from './queries';

/** What cancelling a booking gives back now. That it can no longer be cancelled is an outcome, and no error. */
export const useQuoteOrOutcome = (booking: Booking, onOutcome: (outcome: Outcome) => void) => {
  const { data, dataUpdatedAt, error, refetch } = useCancellationQuote(booking.id);
  const refresh = useRefreshBookings();
  const problem = error ? asProblem(error) : null;
  const isOver = problem !== null && isOutOfDate(problem);
  const leave = useEffectEvent(() => {
    void refresh();
    if (problem) onOutcome({ booking, conflict: problem });
  });
  useEffect(() => {
    if (isOver) leave();
  }, [isOver]);
  return { quote: data, dataUpdatedAt, error: isOver ? null : error, refetch };
};
