import { booking } from '../../../test/samples';
import { canStillChange, chefActions, stepsOf } from './statuses';

const start = Date.parse(booking.starts_at);
const offered = (status: typeof booking.status, now: number) =>
  chefActions({ ...booking, status }, now).map((action) => action.status);

describe('what a chef may do with a booking', () => {
  it('is to answer a request', () => {
    expect(offered('pending', start - 1)).toEqual(['confirmed', 'declined']);
  });

  it('is to cancel a late move too, for declining that keeps some of the price', () => {
    const moved = {
      ...booking,
      status: 'pending',
      refund_if_declined: { amount: 0, currency: 'KRW', share: 0 },
    } as const;
    expect(chefActions(moved, start - 1).map(({ status }) => status)).toEqual([
      'confirmed',
      'declined',
      'cancelled',
    ]);
  });

  it('is only to cancel a confirmed one that has not started', () => {
    expect(offered('confirmed', start - 1)).toEqual(['cancelled']);
  });

  it('is to close it, once it has started', () => {
    expect(offered('confirmed', start)).toEqual(['completed', 'no_show']);
  });

  it.each(['completed', 'declined', 'expired', 'cancelled', 'no_show'] as const)(
    'is nothing when it is %s',
    (status) => {
      expect(offered(status, start + 1)).toEqual([]);
    },
  );
});

describe('what a diner may change', () => {
  it.each([
    ['pending', start - 1, true],
    ['confirmed', start - 1, true],
    ['confirmed', start, false],
    ['cancelled', start - 1, false],
  ] as const)('of one that is %s is told at once', (status, now, isOpen) => {
    expect(canStillChange({ ...booking, status }, now)).toBe(isOpen);
  });
});

describe('the way of a booking', () => {
  const wayOf = (status: typeof booking.status, now = start - 1) =>
    stepsOf({ ...booking, status }, now).map(({ name, state }) => `${name} ${state}`);

  it('waits for the answer first, then for the meal', () => {
    expect(wayOf('pending')).toEqual(['requested done', 'answer now', 'meal next']);
    expect(wayOf('confirmed')).toEqual(['requested done', 'confirmed done', 'meal now']);
    expect(wayOf('completed')).toEqual(['requested done', 'confirmed done', 'completed done']);
  });

  it('waits for the chef to close it, once it has started', () => {
    expect(wayOf('confirmed', start)).toEqual([
      'requested done',
      'confirmed done',
      'meal done',
      'closing now',
    ]);
  });

  it('tells nothing of what may have come before a cancellation', () => {
    expect(wayOf('cancelled')).toEqual(['requested done', 'cancelled ended']);
  });
});
