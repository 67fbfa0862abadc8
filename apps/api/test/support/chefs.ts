import type { ApiProcess } from './api-process';
import type { Answer, Json } from './http-call';
import { register, type Person } from './people';

export const CHEFS = '/api/coocook/chefs';
export const SCHEDULE = `${CHEFS}/me/schedule`;
export const DATES = `${SCHEDULE}/dates`;

export interface RangeJson {
  readonly start: string;
  readonly end: string;
}

export interface ScheduleJson extends Json {
  readonly weekly: readonly (RangeJson & { readonly weekday: number })[];
  readonly outside?: readonly number[];
}

export interface DayJson {
  readonly date: string;
  readonly reason?: string;
  readonly slots: readonly {
    readonly start_time: string;
    readonly starts_at: string;
    readonly ends_at: string;
  }[];
}

export interface NewChef extends Person {
  readonly chefId: number;
}

/** The body of a profile that is fine, but for `changes`. */
export function profile(changes: Json = {}): Json {
  return {
    name: 'Ana Lima',
    cuisine: 'Brazilian',
    bio: 'Feijoada for many',
    location: 'Busan',
    time_zone: 'Asia/Seoul',
    hourly_rate: 90,
    currency: 'KRW',
    ...changes,
  };
}

/** What the contract gives a new chef, but for `changes`. */
export function schedule(changes: Json = {}): Json {
  return {
    weekly: everyDay('10:00', '22:00'),
    buffer_minutes: 0,
    min_notice_hours: 24,
    horizon_days: 180,
    min_hours: 1,
    max_hours: 12,
    grid_minutes: 30,
    instant_book: false,
    answer_hours: 24,
    cancellation_policy: { preset: 'moderate' },
    ...changes,
  };
}

/** What everybody reads of a new chef's rules. */
export const NEW_TERMS = {
  min_hours: 1,
  max_hours: 12,
  instant_book: false,
  answer_hours: 24,
  cancellation_policy: {
    preset: 'moderate',
    tiers: [
      { hours_before: 120, share: 1 },
      { hours_before: 24, share: 0.5 },
    ],
  },
};

export function everyDay(start: string, end: string): ScheduleJson['weekly'] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start, end }));
}

/** A new account with a chef profile. */
export async function registerChef(api: ApiProcess, changes: Json = {}): Promise<NewChef> {
  const person = await register(api);
  const { status, json } = await api.call('POST', CHEFS, { token: person.token, body: profile(changes) });
  if (status !== 201) throw new Error(`No profile for ${person.email}: ${status}`);
  return { ...person, chefId: json.id as number };
}

/** Sets the hours and rules of a chef: those of a new one, but for `changes`. */
export function putSchedule(
  api: ApiProcess,
  { token }: { readonly token: string },
  changes: Json = {},
): Promise<Answer<ScheduleJson>> {
  return api.call<ScheduleJson>('PUT', SCHEDULE, { token, body: schedule(changes) });
}

/** The days on which a chef can be booked; both dates included. */
export async function daysOf(
  api: ApiProcess,
  chefId: number,
  [from, to]: readonly [string, string],
  hours: number,
): Promise<readonly DayJson[]> {
  const path = `${CHEFS}/${chefId}/availability?from=${from}&to=${to}&duration_hours=${hours}`;
  const { status, json } = await api.call<{ readonly days: readonly DayJson[] }>('GET', path);
  if (status !== 200) throw new Error(`No availability: ${status}`);
  return json.days;
}
