import type { Booking } from '@coocook/api-client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, FOR_ANYONE, publicQueries, queries } from '../../shared/lib/api';
import { writes } from '../../shared/lib/idempotency';
import { asProblem } from '../../shared/lib/problem';
import type { ApiProblem } from '../../shared/lib/problem';
import { MAX_HOURS } from './booking-draft';
import type { BookingsSearch } from './bookings-search';
import { spanAround } from './free-times';

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
    // New ones come while one looks, and unanswered ones go.
    { enabled: isWanted, refetchInterval: 60_000 },
  );

/** Of the chef who asks: confirmed bookings to come, the next ones first. */
export const useNextBookings = (count: number) =>
  queries.useQuery(...LIST, {
    params: {
      query: { as: 'chef', status: 'confirmed', when: 'upcoming', sort: 'starts_at', per_page: count },
    },
  });

/** Of the chef who asks: what has ended and was neither completed nor called a no-show, the longest ago first. */
export const useUnclosedBookings = () =>
  queries.useQuery(...LIST, {
    params: { query: { as: 'chef', status: 'confirmed', when: 'past', sort: 'starts_at', per_page: MANY } },
  });

/** All bookings of the chef who asks that start on these dates (`YYYY-MM-DD`, both included), by start. */
export const useBookingsBetween = ({ from, to }: { readonly from: string; readonly to: string }) =>
  useQuery({
    queryKey: [...LIST, 'between', from, to],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const bookings: Booking[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const query = { as: 'chef', from, to, sort: 'starts_at', per_page: MANY, page } as const;
        const { data } = await api.GET('/api/coocook/bookings', { params: { query }, signal });
        bookings.push(...(data?.bookings ?? []));
        pages = data?.pages ?? 0;
      }
      return bookings;
    },
  });

/** The caller's own chef profile, paused or not. */
export const useOwnChef = () => queries.useQuery('get', '/api/coocook/chefs/me');

/** When the chef who asks works: the hours of the week, and single dates that have others. */
export const useOwnHours = () => ({
  schedule: queries.useQuery('get', '/api/coocook/chefs/me/schedule'),
  dates: queries.useQuery('get', '/api/coocook/chefs/me/schedule/dates'),
});

const FREE = ['get', '/api/coocook/chefs/{id}/availability'] as const;
const FREE_TO_MOVE = ['get', '/api/coocook/bookings/{id}/availability'] as const;

/** Whose free times: those of a chef, or those one's own booking can move to, its present time among them. */
export type Whose = { readonly chefId: number } | { readonly bookingId: number };

export interface WantedDay {
  readonly whose: Whose;
  /** `YYYY-MM-DD` on the chef's calendar. */
  readonly date: string;
  /** While these are none that can be asked for, nothing is asked. */
  readonly hours: number;
}

/** When a chef can be booked: the month of a day and two weeks either side, at once. */
export const useAvailability = ({ whose, date, hours }: WantedDay, isWanted = true) => {
  const isOfChef = 'chefId' in whose;
  const id = isOfChef ? whose.chefId : whose.bookingId;
  const params = { path: { id }, query: { ...spanAround(date), duration_hours: hours } };
  const isPossible = isWanted && hours >= 1 && hours <= MAX_HOURS;
  const ofChef = publicQueries.useQuery(
    ...FREE,
    { params },
    { enabled: isPossible && isOfChef, placeholderData: keepPreviousData, meta: FOR_ANYONE },
  );
  const ofBooking = queries.useQuery(
    ...FREE_TO_MOVE,
    { params },
    { enabled: isPossible && !isOfChef, placeholderData: keepPreviousData },
  );
  return isOfChef ? ofChef : ofBooking;
};

const EVENTS = ['get', '/api/coocook/bookings/{id}/events'] as const;

/** What happened to a booking, the first step first. */
export const useBookingEvents = (id: number) => queries.useQuery(...EVENTS, { params: { path: { id } } });

/** A timer may not run longer; nor is it good to trust a clock for longer. */
const LONGEST_TRUST_MS = 3_600_000;

/** What calling a booking off gives back now; asked for again when that is over. */
export const useCancellationQuote = (id: number) =>
  queries.useQuery(
    'get',
    '/api/coocook/bookings/{id}/cancellation-quote',
    { params: { path: { id } } },
    {
      staleTime: 0,
      gcTime: 0,
      refetchInterval: ({ state: { data } }) =>
        data
          ? Math.min(Math.max(Date.parse(data.valid_until) - Date.now(), 0) + 1000, LONGEST_TRUST_MS)
          : false,
    },
  );

/** Also when it failed: then the bookings, or the free times, are not what this app took them for. */
export const useRefreshBookings = () => {
  const client = useQueryClient();
  return async () => {
    // Nobody waits for these: they come when they come.
    void client.invalidateQueries({ queryKey: FREE });
    void client.invalidateQueries({ queryKey: FREE_TO_MOVE });
    void client.invalidateQueries({ queryKey: EVENTS });
    await client.invalidateQueries({ queryKey: LIST });
  };
};

export const useRequestBooking = () =>
  writes.useMutation('post', '/api/coocook/bookings', { onSettled: useRefreshBookings() });

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

export const useCancelBooking = () =>
  writes.useMutation('post', '/api/coocook/bookings/{id}/cancel', { onSettled: useRefreshBookings() });

export const useMoveBooking = () =>
  writes.useMutation('post', '/api/coocook/bookings/{id}/reschedule', { onSettled: useRefreshBookings() });
