import { toWallClock } from '@coocook/kernel';
import type { Answer, Json } from './http-call';
import { DINER } from './people';
import type { ApiProcess } from './api-process';

const DAY = 86_400_000;
const STARTED = Date.now();

export const BOOKINGS = '/api/coocook/bookings';

export interface BookingJson extends Json {
  readonly id: number;
  readonly status: string;
  readonly booking_date: string;
  readonly starts_at: string;
}

/** A calendar date in Seoul, where the demo chefs are. Their demo bookings lie within the next 28 days. */
export function dateAhead(days: number): string {
  return toWallClock(new Date(STARTED + days * DAY), 'Asia/Seoul').date;
}

/** The body of a booking that is fine, but for `changes`. */
export function wish(changes: Json = {}): Json {
  return { chef_id: 1, booking_date: dateAhead(40), start_time: '18:00', duration_hours: 2, ...changes };
}

/** Asks for a booking, as the demo diner unless told otherwise. */
export function book(
  api: ApiProcess,
  changes: Json = {},
  { token }: { readonly token: string } = DINER,
): Promise<Answer<BookingJson>> {
  return api.call<BookingJson>('POST', BOOKINGS, { token, body: wish(changes) });
}
