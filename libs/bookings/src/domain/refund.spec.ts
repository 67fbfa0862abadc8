import { Money, Slot } from '@coocook/kernel';
import fc from 'fast-check';
import { MODERATE } from '../../test/builders';
import { quoteRefund, refundIfDeclined, type CancellationTerms, type Refundable } from './refund';

const HOUR = 3_600_000;
const START = new Date('2027-03-01T09:00:00Z');
const hoursBefore = (hours: number): Date => new Date(START.getTime() - hours * HOUR);

function confirmed(changes: Partial<Refundable> = {}): Refundable {
  return {
    status: 'confirmed',
    slot: Slot.ofHours(START, 2),
    answerBy: START,
    totalPrice: Money.ofMinor(251n, 'KRW'),
    agreedPrice: Money.ofMinor(251n, 'KRW'),
    cancellationPolicy: MODERATE,
    earliestStart: START,
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
    price: fc.bigInt(1n, 10n ** 12n),
    policy: policies,
    movedAwayBy: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ price, policy, movedAwayBy }) =>
    confirmed({
      totalPrice: Money.ofMinor(price, 'KRW'),
      agreedPrice: Money.ofMinor(price, 'KRW'),
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

describe('The refund of a move that is not accepted', () => {
  const won = (minor: bigint | number) => Money.ofMinor(BigInt(minor), 'KRW');

  // docs/refunds.md has the same table: a booking of ₩251 is moved for so many hours' price.
  it.each([
    [121, 251, null, null],
    [121, 502, null, null],
    [119, 251, 126, 0.5],
    [119, 502, 377, 0.75],
    [23, 251, 0, 0],
    [23, 753, 502, 0.6666],
  ])('%s hours before its start, for ₩%s: ₩%s, a share of %s', (hours, price, amount, share) => {
    const refund = refundIfDeclined(confirmed(), won(price), hoursBefore(hours));
    expect(refund).toEqual(amount === null ? null : { amount: won(amount), share });
  });

  it('keeps exactly what cancelling instead would have kept, whatever the new price', () => {
    const more = fc.bigInt(0n, 10n ** 9n);
    fc.assert(
      fc.property(bookings, moments, more, (booking, now, extra) => {
        const { totalPrice } = booking;
        const price = Money.ofMinor(totalPrice.minor + extra, 'KRW');
        const { amount, share } = refundIfDeclined(booking, price, now) ?? { amount: price, share: 1 };
        const instead = quoteRefund(booking, 'diner', now).refund.amount;
        expect(price.minus(amount)).toEqual(totalPrice.minus(instead));
        expect(share === 1).toBe(amount.equals(price));
      }),
    );
  });

  it('is everything of a request that was never confirmed', () => {
    const request = confirmed({ status: 'pending', agreedPrice: null });
    expect(refundIfDeclined(request, won(502), hoursBefore(1))).toBeNull();
  });

  it('does not touch hours that were only asked for', () => {
    const longer = confirmed({ status: 'pending', totalPrice: won(502), agreedPrice: won(251) });
    expect(quoteRefund(longer, 'diner', hoursBefore(119)).refund).toEqual({ amount: won(377), share: 0.75 });
    expect(refundIfDeclined(longer, won(753), hoursBefore(23))).toEqual({ amount: won(502), share: 0.6666 });
  });

  it('never says that everything comes back when something is kept', () => {
    const tiers = [{ hoursBefore: 0, share: 0.9999 }];
    const booking = confirmed({
      totalPrice: won(10_000),
      agreedPrice: won(10_000),
      cancellationPolicy: { preset: null, tiers },
    });
    const refund = refundIfDeclined(booking, won(120_000), hoursBefore(1));
    expect(refund).toEqual({ amount: won(119_999), share: 0.9999 });
  });
});

describe('The refund of a request', () => {
  const request = confirmed({ status: 'pending', agreedPrice: null, answerBy: hoursBefore(1) });

  it.each(['diner', 'chef'] as const)('is all of it while it waits for its first answer: by the %s', (by) => {
    const { refund, validUntil } = quoteRefund(request, by, hoursBefore(2));
    expect(refund).toEqual({ share: 1, amount: request.totalPrice });
    expect(validUntil).toEqual(hoursBefore(1));
  });

  it('goes by the policy once it had been confirmed and was moved after that', () => {
    const moved = { ...request, agreedPrice: request.totalPrice };
    expect(quoteRefund(moved, 'diner', hoursBefore(2)).refund.share).toBe(0);
    expect(quoteRefund(moved, 'chef', hoursBefore(2)).refund.share).toBe(1);
    // Its deadline ends the quote before the share falls.
    const early = { ...moved, answerBy: hoursBefore(130) };
    expect(quoteRefund(early, 'diner', hoursBefore(140)).validUntil).toEqual(hoursBefore(130));
  });
});
