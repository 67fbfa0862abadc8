import type { Booking } from '@coocook/api-client';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../shared/lib/api';
import { writes } from '../../shared/lib/idempotency';
import { asProblem } from '../../shared/lib/problem';
import type { ApiProblem } from '../../shared/lib/problem';
import type { BookingsSearch } from './bookings-search';

const LIST = ['get', '/api/coocook/bookings'] as const;

/** A page of the caller's own bookings, or of those made with the caller as chef. */
export const useBookings = ({ as, when, page }: BookingsSearch & { readonly as: 'diner' | 'chef' }) =>
  queries.useQuery(
    ...LIST,
    {
      params: {
        query: {
          as: as === 'chef' ? 'chef' : undefined,
          when: when ?? 'upcoming',
          // What is nearest to now comes first, before it and after it.
          sort: when === 'past' ? '-starts_at' : 'starts_at',
          page,
        },
      },
    },
    { placeholderData: keepPreviousData },
  );

/** As many as one answer may hold. */
const MANY = 100;

/** What waits for the answer of the chef who asks; asked for only when `isWanted`. */
export const useOpenRequests = (isWanted: boolean) =>
  queries.useQuery(
    ...LIST,
    {
      params: {
        query: { as: 'chef', status: 'pending', when: 'upcoming', sort: 'starts_at', per_page: MANY },
      },
    },
    { enabled: isWanted },
  );

const useRefreshBookings = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: LIST });
};

export const useRequestBooking = () =>
  writes.useMutation('post', '/api/coocook/bookings', { onSuccess: useRefreshBookings() });

/**
 * Settled, not only successful: after a refusal the list on screen is out of date.
 * Both are told even when the booking has meanwhile left the list it was changed in.
 */
export const useChangeBookingStatus = (
  onChanged: (booking: Booking) => void,
  onFailed: (problem: ApiProblem) => void,
) =>
  writes.useMutation('put', '/api/coocook/bookings/{id}', {
    onSuccess: onChanged,
    onError: (error) => onFailed(asProblem(error)),
    onSettled: useRefreshBookings(),
  });
