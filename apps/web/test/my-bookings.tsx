import type { Booking } from '@coocook/api-client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { session } from '../src/shared/lib/api';
import { fakeApi, json } from './fake-api';
import { renderApp } from './render-app';
import { availabilityOf, booking, diner, listOf, sessionOf } from './samples';

export const later: Booking = {
  ...booking,
  status: 'confirmed',
  booking_date: '2999-03-01',
  starts_at: '2999-03-01T09:00:00.000Z',
  ends_at: '2999-03-01T11:00:00.000Z',
};
export const refund = { amount: 125, currency: 'KRW', share: 0.5 };
export const quote = {
  refund,
  policy: {
    preset: 'moderate',
    tiers: [
      { hours_before: 120, share: 1 },
      { hours_before: 24, share: 0.5 },
    ],
  },
  counts_from: later.starts_at,
  valid_until: '2999-02-28T09:00:00.000Z',
};
const event = { actor: 'diner', from: null, to: 'pending', reason: null } as const;
export const requested = { ...event, at: booking.created_at, starts_at: later.starts_at };

/** My bookings with one booking, which `routes` may change. */
export const openMyBookings = async (rows: Booking[], routes: Parameters<typeof fakeApi>[0]) => {
  session.start(sessionOf(diner));
  const received = fakeApi({
    'GET /api/coocook/bookings': () => json(listOf('bookings', rows)),
    'GET /api/coocook/bookings/8/cancellation-quote': () => json(quote),
    'GET /api/coocook/bookings/8/events': () => json({ events: [requested] }),
    'GET /api/coocook/bookings/8/availability': ({ query }) =>
      json(availabilityOf(query, () => ['12:00', '19:30'])),
    ...routes,
  });
  renderApp('/my-bookings');
  await screen.findByRole('article', { name: 'Booking 8' });
  const sent = (end: string) =>
    received.filter(({ route }) => route.startsWith('POST') && route.endsWith(end));
  const asked = () => received.filter(({ route }) => route.endsWith('/availability'));
  return { sent, asked, user: userEvent.setup() };
};
