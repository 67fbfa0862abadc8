export const BOOKING_STATUSES = [
  'pending',
  'confirmed',
  'declined',
  'expired',
  'cancelled',
  'completed',
  'no_show',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** These keep the chef's time: two of one chef never overlap. The database holds the same list in its constraint. */
export const OCCUPYING_STATUSES: readonly BookingStatus[] = ['pending', 'confirmed', 'completed', 'no_show'];

/** The two people of a booking. */
export type Party = 'diner' | 'chef';
/** Who or what moves a booking: one of them, or time alone. */
export type Actor = Party | 'system';

interface Transition {
  readonly from: BookingStatus;
  readonly to: BookingStatus;
  readonly by: Actor;
  /** Only before the slot has started, or only once it has. */
  readonly when?: 'ahead' | 'started';
}

/** The whole status machine (contract, section 2). Whatever is not listed here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'pending', to: 'confirmed', by: 'chef' },
  { from: 'pending', to: 'declined', by: 'chef' },
  { from: 'pending', to: 'cancelled', by: 'chef', when: 'ahead' },
  { from: 'pending', to: 'cancelled', by: 'diner', when: 'ahead' },
  // Once its deadline has passed.
  { from: 'pending', to: 'expired', by: 'system' },
  { from: 'confirmed', to: 'cancelled', by: 'chef', when: 'ahead' },
  { from: 'confirmed', to: 'cancelled', by: 'diner', when: 'ahead' },
  // By a reschedule, for a chef who answers requests.
  { from: 'confirmed', to: 'pending', by: 'diner', when: 'ahead' },
  { from: 'confirmed', to: 'completed', by: 'chef', when: 'started' },
  // A day after it has ended.
  { from: 'confirmed', to: 'completed', by: 'system', when: 'started' },
  { from: 'confirmed', to: 'no_show', by: 'chef', when: 'started' },
];

/** The transition, or null when `by` may not make it at all. */
export function transition(from: BookingStatus, to: BookingStatus, by: Actor): Transition | null {
  return TRANSITIONS.find((one) => one.from === from && one.to === to && one.by === by) ?? null;
}
