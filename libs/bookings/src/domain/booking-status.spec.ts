import fc from 'fast-check';
import {
  BOOKING_STATUSES,
  OCCUPYING_STATUSES,
  TRANSITIONS,
  transition,
  type Actor,
  type BookingStatus,
} from './booking-status';

const FINAL: readonly BookingStatus[] = ['declined', 'expired', 'cancelled', 'completed', 'no_show'];
const status = fc.constantFrom(...BOOKING_STATUSES);
const actor = fc.constantFrom('diner' as const, 'chef' as const, 'system' as const);
const movesOf = (by: Actor): readonly string[] =>
  TRANSITIONS.filter((one) => one.by === by)
    .map(({ from, to }) => `${from} → ${to}`)
    .sort();

describe('the status machine', () => {
  it('allows a chef what the contract lists, and nothing else', () => {
    expect(movesOf('chef')).toEqual([
      'confirmed → cancelled',
      'confirmed → completed',
      'confirmed → no_show',
      'pending → cancelled',
      'pending → confirmed',
      'pending → declined',
    ]);
  });

  it('allows a diner to cancel, and by a reschedule to ask again', () => {
    expect(movesOf('diner')).toEqual(['confirmed → cancelled', 'confirmed → pending', 'pending → cancelled']);
  });

  it('lets time alone expire a booking, and only one that waits; and complete one that was confirmed', () => {
    expect(movesOf('system')).toEqual(['confirmed → completed', 'pending → expired']);
    const expiring = TRANSITIONS.filter(({ to }) => to === 'expired');
    expect(expiring).toEqual([{ from: 'pending', to: 'expired', by: 'system' }]);
  });

  it('waits for the start before a booking is completed or missed', () => {
    const waiting = TRANSITIONS.filter(({ when }) => when === 'started').map(({ to }) => to);
    expect(new Set(waiting)).toEqual(new Set(['completed', 'no_show']));
  });

  it('cancels and asks again only before the start', () => {
    const ahead = TRANSITIONS.filter(({ to }) => to === 'cancelled' || to === 'pending');
    expect(ahead.every(({ when }) => when === 'ahead')).toBe(true);
  });

  it('however it is walked, never leaves a final status and never stays where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(status, actor), { maxLength: 30 }), (attempts) => {
        let current: BookingStatus = 'pending';
        for (const [to, by] of attempts) {
          const allowed = transition(current, to, by);
          if (FINAL.includes(current) || to === current) expect(allowed).toBeNull();
          if (allowed) current = allowed.to;
        }
      }),
    );
  });

  it('once the time is given up, never takes it back', () => {
    fc.assert(
      fc.property(status, status, actor, (from, to, by) => {
        if (!OCCUPYING_STATUSES.includes(from) && OCCUPYING_STATUSES.includes(to)) {
          expect(transition(from, to, by)).toBeNull();
        }
      }),
    );
  });
});
