import { Money, Slot } from '@coocook/kernel';
import fc from 'fast-check';
import { MODERATE } from '../../test/builders';
import {
  everythingOf,
  quoteRefund,
  refundOfRefusedMove,
  type CancellationTerms,
  type Refundable,
} from './refund';

const HOUR = 3_600_000;
const START = new Date('2027-03-01T09:00:00Z');
const hoursBefore = (hours: number): Date => new Date(START.getTime() - hours * HOUR);

function confirmed(changes: Partial<Refundable> = {}): Refundable {
  return {
    status: 'confirmed',
    slot: Slot.ofHours(START, 2),
    answerBy: START,
    totalPrice: Money.ofMinor(251n, 'KRW'),
    cancellationPolicy: MODERATE,
    earliestStart: START,
    wasConfirmed: true,
    ...changes,
  };
}

const policies: fc.Arbitrary<CancellationTerms> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const falling = (max: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max }), { minLength: count, maxLength: count })
      .map((values) => values.sort((one, other) => other - one));
  return fc.tuple(falling(400), falling(10_000)).map(([hours, shares]) => ({
    preset: null,
    tiers: hours.map((hour, index) => ({ hoursBefore: hour, share: (shares[index] ?? 0) / 10_000 })),
  }));
});
/** Confirmed bookings of any price and policy, which may have been nearer before. */
const bookings = fc
  .record({
    price: fc.bigInt(0n, 10n ** 12n),
    policy: policies,
    movedAwayBy: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ price, policy, movedAwayBy }) =>
    confirmed({
      totalPrice: Money.ofMinor(price, 'KRW'),
      cancellationPolicy: policy,
      earliestStart: hoursBefore(movedAwayBy),
    }),
  );
/** From 600 hours before the start to one millisecond before it. */
const moments = fc.integer({ min: 1, max: 600 * HOUR }).map((ms) => new Date(START.getTime() - ms));

describe('The refund of a confirmed booking', () => {
  // docs/refunds.md has the same table.
  it.each([
    [121, 1, 251n, hoursBefore(120)],
    [120, 1, 251n, hoursBefore(120)],
    [119.999, 0.5, 126n, hoursBefore(24)],
    [24, 0.5, 126n, hoursBefore(24)],
    [23.999, 0, 0n, START],
    [0.001, 0, 0n, START],
  ])(
    'under a moderate policy, %s hours before the start: a share of %s',
    (hours, share, minor, validUntil) => {
      const quote = quoteRefund(confirmed(), 'diner', hoursBefore(hours));
      expect(quote.refund).toEqual({ share, amount: Money.ofMinor(minor, 'KRW') });
      expect(quote.validUntil).toEqual(validUntil);
    },
  );

  it('is all of it when the chef cancels, however late', () => {
    fc.assert(
      fc.property(bookings, moments, (booking, now) => {
        const { refund, validUntil } = quoteRefund(booking, 'chef', now);
        expect(refund.amount.equals(booking.totalPrice)).toBe(true);
        expect(validUntil).toEqual(START);
      }),
    );
  });

  it('is never negative and never above the price', () => {
    fc.assert(
      fc.property(bookings, moments, (booking, now) => {
        const { share, amount } = quoteRefund(booking, 'diner', now).refund;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(amount.minor >= 0n && amount.minor <= booking.totalPrice.minor).toBe(true);
      }),
    );
  });

  it('never grows as the slot comes nearer', () => {
    fc.assert(
      fc.property(bookings, moments, moments, (booking, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const before = quoteRefund(booking, 'diner', earlier).refund.amount.minor;
        expect(quoteRefund(booking, 'diner', later).refund.amount.minor <= before).toBe(true);
      }),
    );
  });

  it('is the same up to the moment that the quote names, and less or not to be had past it', () => {
    fc.assert(
      fc.property(bookings, moments, (booking, now) => {
        const { refund, validUntil } = quoteRefund(booking, 'diner', now);
        expect(validUntil >= now).toBe(true);
        expect(quoteRefund(booking, 'diner', validUntil).refund.share).toBe(refund.share);
        const past = new Date(validUntil.getTime() + 1);
        if (past < START) expect(quoteRefund(booking, 'diner', past).refund.share).toBeLessThan(refund.share);
      }),
    );
  });

  it('gains nothing when the booking is moved first, be it away or nearer', () => {
    fc.assert(
      fc.property(
        bookings,
        moments,
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        (booking, now, hours, asks) => {
          const startsAt = new Date(now.getTime() + hours * HOUR);
          const moved: Refundable = {
            ...booking,
            status: asks ? 'pending' : 'confirmed',
            slot: Slot.ofHours(startsAt, 2),
            answerBy: startsAt,
            earliestStart: startsAt < booking.earliestStart ? startsAt : booking.earliestStart,
          };
          const gain =
            quoteRefund(moved, 'diner', now).refund.share - quoteRefund(booking, 'diner', now).refund.share;
          expect(gain).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('The refund of a move that is not confirmed', () => {
  const price = (minor: bigint, hours: number) => ({
    totalPrice: Money.ofMinor(minor, 'KRW').times(hours),
    durationHours: hours,
  });
  const shares = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);

  // docs/refunds.md has the same table: of a price of 251, an hour's, moved for so many hours.
  it.each([
    [1, 1, 251n, 1],
    [0.5, 1, 126n, 0.5],
    [0, 1, 0n, 0],
    [0.5, 2, 377n, 0.75],
    [0, 3, 502n, 0.6667],
  ])('whose cancellation would have given the share %s, for %s hours: %s, a share of %s', (...row) => {
    const [share, hours, minor, refundShare] = row;
    const before = price(251n, 1);
    const quoted = { share, amount: before.totalPrice.portion(share) };
    expect(refundOfRefusedMove(before, quoted, price(251n, hours))).toEqual({
      amount: Money.ofMinor(minor, 'KRW'),
      share: refundShare,
    });
  });

  it('keeps exactly what cancelling instead would have kept, whatever the new length', () => {
    const hours = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), shares, hours, hours, (rate, share, one, other) => {
        const [before, after] = [price(rate, Math.min(one, other)), price(rate, Math.max(one, other))];
        const quoted = { share, amount: before.totalPrice.portion(share) };
        const refund = refundOfRefusedMove(before, quoted, after);
        const kept = after.totalPrice.minus(refund.amount);
        expect(kept.equals(before.totalPrice.minus(quoted.amount))).toBe(true);
        expect(refund.share >= share && refund.share <= 1).toBe(true);
      }),
    );
  });

  it('is all of it when the move was free, be it for fewer hours', () => {
    const [before, after] = [price(251n, 3), price(251n, 1)];
    expect(refundOfRefusedMove(before, everythingOf(before.totalPrice), after)).toEqual(
      everythingOf(after.totalPrice),
    );
  });
});

describe('The refund of a request', () => {
  const request = confirmed({ status: 'pending', wasConfirmed: false, answerBy: hoursBefore(1) });

  it.each(['diner', 'chef'] as const)('is all of it while it waits for its first answer: by the %s', (by) => {
    const { refund, validUntil } = quoteRefund(request, by, hoursBefore(2));
    expect(refund).toEqual({ share: 1, amount: request.totalPrice });
    expect(validUntil).toEqual(hoursBefore(1));
  });

  it('goes by the policy once it had been confirmed and was moved after that', () => {
    const moved = { ...request, wasConfirmed: true };
    expect(quoteRefund(moved, 'diner', hoursBefore(2)).refund.share).toBe(0);
    expect(quoteRefund(moved, 'chef', hoursBefore(2)).refund.share).toBe(1);
    // Its deadline ends the quote before the share falls.
    const early = { ...moved, answerBy: hoursBefore(130) };
    expect(quoteRefund(early, 'diner', hoursBefore(140)).validUntil).toEqual(hoursBefore(130));
  });
});
