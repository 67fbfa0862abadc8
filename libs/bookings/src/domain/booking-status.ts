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

/** Who or what moves a booking: the chef's answer, or the deadline for it passing. */
export type Mover = 'chef' | 'deadline';

interface Transition {
  readonly from: BookingStatus;
  readonly to: BookingStatus;
  readonly by: Mover;
  /** Only once the slot has started. */
  readonly onceStarted?: true;
}

/** The whole status machine (contract, section 2). Whatever is not listed here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'pending', to: 'confirmed', by: 'chef' },
  { from: 'pending', to: 'declined', by: 'chef' },
  { from: 'pending', to: 'cancelled', by: 'chef' },
  { from: 'pending', to: 'expired', by: 'deadline' },
  { from: 'confirmed', to: 'cancelled', by: 'chef' },
  { from: 'confirmed', to: 'completed', by: 'chef', onceStarted: true },
  { from: 'confirmed', to: 'no_show', by: 'chef', onceStarted: true },
];

/** The transition, or null when `by` may not make it at all. */
export function transition(from: BookingStatus, to: BookingStatus, by: Mover): Transition | null {
  return TRANSITIONS.find((one) => one.from === from && one.to === to && one.by === by) ?? null;
}
