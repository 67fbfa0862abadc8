import type { MessageKey } from './messages';

/** What only pages behind the first two say, or what these load later: its messages come with that. */
const INNER =
  /^(account|auth|book|booking|bookings|chef|city|date|device|dialog|explore\.near|explore\.none|free|hours|language|sessions|status|steps|subscription|trial|zone)(\.|$)/;
const INNER_PROBLEM = /^problem\.(BOOKINGS|CHEFS|IDENTITY|SUBSCRIPTIONS)_/;
const INNER_FIELD = /^field\.(name|email|password|booking_date|start_time|duration_hours|special_requests)$/;

/** What home, explore and the frame of every page say of it all the same. */
const OUTER: readonly MessageKey[] = [
  'account.title',
  'auth.register',
  'auth.signIn',
  'auth.signOut',
  'auth.signOut.failed',
  'auth.signOut.pending',
  'auth.signedInAs',
  'bookings.title',
  'chef.explore',
  'chef.new',
  'chef.rate',
  'chef.rating',
];
const outer = new Set<string>(OUTER);

/**
 * `first`: all that home and explore need. `rest`: what the other pages need besides. `admin` and `console`: what only
 * administrators, or chefs at their own desk, need besides that.
 */
export const PARTS = ['first', 'rest', 'admin', 'console'] as const;
export type Part = (typeof PARTS)[number];

export const partOf = (key: string): Part => {
  if (outer.has(key)) return 'first';
  if (key.startsWith('admin.')) return 'admin';
  if (key.startsWith('console.')) return 'console';
  return [INNER, INNER_PROBLEM, INNER_FIELD].some((inner) => inner.test(key)) ? 'rest' : 'first';
};
