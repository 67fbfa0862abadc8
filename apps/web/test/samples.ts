import type { Booking, Chef, OfferedDay, Schedule, Session, User } from '@coocook/api-client';

const DAY_MS = 86_400_000;

export const chef: Chef = {
  id: 1,
  name: 'Park Min-jun',
  cuisine: 'Korean',
  bio: 'Cooks the slow way.',
  location: 'Seoul',
  time_zone: 'Asia/Seoul',
  hourly_rate: 125,
  currency: 'KRW',
  rating: 0,
  rating_count: 0,
  specialties: ['Bibimbap'],
  languages: ['Korean'],
  photo_url: null,
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
  active: true,
  created_at: '2026-01-01T00:00:00.000Z',
};

export const booking: Booking = {
  id: 8,
  chef_id: 1,
  chef_name: 'Park Min-jun',
  chef_cuisine: 'Korean',
  booking_date: '2027-03-01',
  start_time: '18:00',
  duration_hours: 2,
  time_zone: 'Asia/Seoul',
  starts_at: '2027-03-01T09:00:00.000Z',
  ends_at: '2027-03-01T11:00:00.000Z',
  status: 'pending',
  hourly_rate: 125,
  total_price: 250,
  currency: 'KRW',
  special_requests: '',
  created_at: '2026-11-21T00:00:00.000Z',
  updated_at: '2026-11-21T00:00:00.000Z',
};

export const diner: User = {
  id: 1,
  email: 'diner@example.com',
  name: 'Demo Diner',
  roles: ['user'],
  is_chef: false,
  chef_id: null,
  subscriptions: [
    {
      id: 1,
      product: 'coocook',
      plan: 'trial',
      status: 'active',
      current_period_end: '2999-01-01T00:00:00.000Z',
    },
  ],
  password_expired: false,
  created_at: '2026-01-01T00:00:00.000Z',
};

/** Of a chef who has changed nothing yet. */
export const ownSchedule: Schedule = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '10:00', end: '22:00' })),
  buffer_minutes: 0,
  min_notice_hours: 24,
  horizon_days: 180,
  min_hours: 1,
  max_hours: 12,
  grid_minutes: 30,
  instant_book: false,
  answer_hours: 24,
  cancellation_policy: { preset: 'moderate' },
};

export const sessionOf = (user: User, access_token = `token-${user.id}`): Session => ({
  access_token,
  token_type: 'Bearer',
  expires_in: 900,
  user,
});

export const listOf = <K extends string, T>(key: K, items: readonly T[]) => ({
  [key]: items,
  total: items.length,
  pages: items.length > 0 ? 1 : 0,
  current_page: 1,
  per_page: 12,
});

/** A calendar in UTC, for the dates asked for: on each the times that `timesOn` gives, or the reason why it has none. */
export const availabilityOf = (
  query: URLSearchParams,
  timesOn: (date: string) => readonly string[] | NonNullable<OfferedDay['reason']>,
) => {
  const [from = 0, to = 0] = ['from', 'to'].map((end) => Date.parse(query.get(end) ?? '') / DAY_MS);
  const days = Array.from({ length: to - from + 1 }, (_, index): OfferedDay => {
    const date = new Date((from + index) * DAY_MS).toISOString().slice(0, 10);
    const times = timesOn(date);
    if (typeof times === 'string') return { date, reason: times, slots: [] };
    const slots = times.map((start_time) => {
      const starts_at = `${date}T${start_time}:00.000Z`;
      return { start_time, starts_at, ends_at: starts_at };
    });
    return { date, slots };
  });
  return { chef_id: chef.id, time_zone: 'UTC', days };
};
