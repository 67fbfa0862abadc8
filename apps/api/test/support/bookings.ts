import { toWallClock } from '@coocook/kernel';
import type { Answer, Json } from './http-call';
import { CHEF, DINER } from './people';
import type { ApiProcess } from './api-process';

const DAY = 86_400_000;
const STARTED = Date.now();

export const BOOKINGS = '/api/coocook/bookings';

export interface RefundJson {
  readonly amount: number;
  readonly currency: string;
  readonly share: number;
}

export interface BookingJson extends Json {
  readonly id: number;
  readonly status: string;
  readonly booking_date: string;
  readonly start_time: string;
  readonly starts_at: string;
  readonly total_price: number;
  readonly refund?: RefundJson;
  readonly refund_if_declined?: RefundJson;
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

/** The step a chef or diner takes with a booking: POST to `…/{id}/{step}`. */
export function step<Body = BookingJson>(
  api: ApiProcess,
  id: number,
  name: 'cancel' | 'reschedule',
  body: unknown,
  { token, key }: { readonly token: string; readonly key?: string } = DINER,
): Promise<Answer<Body>> {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  return api.call<Body>('POST', `${BOOKINGS}/${id}/${name}`, { token, body, headers });
}

/** A booking of the demo diner with chef 1 that the chef has confirmed. */
export async function bookConfirmed(api: ApiProcess, changes: Json = {}): Promise<BookingJson> {
  const { json } = await book(api, changes);
  const confirmed = await api.call<BookingJson>('PUT', `${BOOKINGS}/${json.id}`, {
    ...CHEF,
    body: { status: 'confirmed' },
  });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${confirmed.text}`);
  const { diner_name: _, ...booking } = confirmed.json;
  return booking;
}

/** Seconds from now until so many hours before the booking starts. */
export function untilHoursBefore({ starts_at }: BookingJson, hours: number): number {
  return (Date.parse(starts_at) - hours * 3_600_000 - Date.now()) / 1000;
}

export interface EventJson {
  readonly at: string;
  readonly actor: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly starts_at: string;
}

export async function eventsOf(
  api: ApiProcess,
  id: number,
  { token }: { readonly token: string } = DINER,
): Promise<readonly EventJson[]> {
  const { json } = await api.call<{ events: readonly EventJson[] }>('GET', `${BOOKINGS}/${id}/events`, {
    token,
  });
  return json.events;
}
