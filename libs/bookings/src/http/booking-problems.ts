import { chefUnavailable } from '../domain/bookings.errors';

/** How the document shows a time that cannot be had, and what it says of it. */
export const UNAVAILABLE = chefUnavailable('booked', 'The chef is booked at that time');
export const UNAVAILABLE_DETAILS =
  'The problem of a `BOOKINGS_CHEF_UNAVAILABLE` says why: `reason` for programs, `message` for people';
