import fc from 'fast-check';
import {
  BOOKING_STATUSES,
  OCCUPYING_STATUSES,
  TRANSITIONS,
  transition,
  type BookingStatus,
} from './booking-status';

const FINAL: readonly BookingStatus[] = ['declined', 'expired', 'cancelled', 'completed', 'no_show'];
const status = fc.constantFrom(...BOOKING_STATUSES);
const mover = fc.constantFrom('chef' as const, 'deadline' as const);

describe('the status machine', () => {
  it('allows a chef what the contract lists, and nothing else', () => {
    const byChef = TRANSITIONS.filter(({ by }) => by === 'chef').map(({ from, to }) => `${from} → ${to}`);
    expect(byChef.sort()).toEqual([
      'confirmed → cancelled',
      'confirmed → completed',
      'confirmed → no_show',
      'pending → cancelled',
      'pending → confirmed',
      'pending → declined',
    ]);
  });

  it('lets only the deadline expire a booking, and only one that waits', () => {
    const expiring = TRANSITIONS.filter(({ to }) => to === 'expired');
    expect(expiring).toEqual([{ from: 'pending', to: 'expired', by: 'deadline' }]);
  });

  it('waits for the start before a booking is completed or missed', () => {
    const waiting = TRANSITIONS.filter(({ onceStarted }) => onceStarted).map(({ to }) => to);
    expect(waiting.sort()).toEqual(['completed', 'no_show']);
  });

  it('however it is walked, never leaves a final status and never stays where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(status, mover), { maxLength: 30 }), (attempts) => {
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
      fc.property(status, status, mover, (from, to, by) => {
        if (!OCCUPYING_STATUSES.includes(from) && OCCUPYING_STATUSES.includes(to)) {
          expect(transition(from, to, by)).toBeNull();
        }
      }),
    );
  });
});
