import type { Booking, Chef, Session, User } from '@coocook/api-client';

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
