import { oneOf, positiveInt } from '../../shared/lib/search-params';

/** What `/my-bookings` shows, as it stands in the address. */
export interface BookingsSearch {
  /** Left out: a chef sees their requests, everybody else what they booked. */
  readonly as?: 'diner' | 'chef';
  /** Left out: upcoming. */
  readonly when?: 'upcoming' | 'past';
  readonly page?: number;
}

export const parseBookingsSearch = (raw: Readonly<Record<string, unknown>>): BookingsSearch => ({
  as: oneOf(['diner', 'chef'], raw.as),
  when: oneOf(['upcoming', 'past'], raw.when),
  page: positiveInt(raw.page),
});
