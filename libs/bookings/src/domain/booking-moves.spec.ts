import { Money, Slot, toInstant, toWallClock } from '@coocook/kernel';
import fc from 'fast-check';
import { aChef, aDraft, NOW, refusal } from '../../test/builders';
import { Booking } from './booking';
import type { BookingState } from './booking-state';

const HOUR = 3_600_000;

describe('moving a booking', () => {
  const startsAt = new Date('2027-02-01T09:00:00Z');
  const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR);
  const pending = Booking.restore({ id: 1, ...aDraft(startsAt) });
  const confirmed = Booking.restore(pending.answered('confirmed', NOW).state);
  const later = { date: '2027-02-10', time: '19:00' };

  it('keeps rate and policy, and asks the chef again with a new deadline', () => {
    const dearer = aChef({
      hourlyRate: Money.ofMinor(999n, 'KRW'),
      cancellationPolicy: { preset: 'flexible', tiers: [{ hoursBefore: 24, share: 1 }] },
      answerHours: 48,
      bufferMinutes: 30,
    });
    const { state, event } = confirmed.rescheduled({ start: later, durationHours: 3 }, dearer, NOW);
    const slot = Slot.ofHours(new Date('2027-02-10T10:00:00Z'), 3);
    expect(state).toEqual({
      ...confirmed.state,
      start: later,
      durationHours: 3,
      slot,
      blocked: slot.extendedBy(30),
      status: 'pending',
      totalPrice: Money.ofMinor(375n, 'KRW'),
      answerBy: new Date(NOW.getTime() + 48 * HOUR),
      updatedAt: NOW,
    });
    expect(event).toEqual({
      at: NOW,
      actor: 'diner',
      from: 'confirmed',
      to: 'pending',
      reason: null,
      startsAt: slot.startsAt,
    });
  });

  it('keeps its length when none is given, and a request stays one', () => {
    const { state } = pending.rescheduled({ start: later }, aChef(), NOW);
    expect(state).toMatchObject({ durationHours: 2, status: 'pending', agreedPrice: null });
  });

  it('remembers the earliest start it ever had', () => {
    const nearer = { start: { date: '2027-01-20', time: '19:00' } };
    const there = Booking.restore(confirmed.rescheduled(nearer, aChef(), NOW).state);
    const back = there.rescheduled({ start: later }, aChef(), NOW);
    expect(back.state.earliestStart).toEqual(new Date('2027-01-20T10:00:00Z'));
    expect(confirmed.rescheduled({ start: later }, aChef(), NOW).state.earliestStart).toEqual(startsAt);
  });

  it('puts a lower price at stake from then on, and a higher one once the chef agrees', () => {
    const won = (price: bigint) => Money.ofMinor(price, 'KRW');
    const move = (booking: Booking, durationHours: number, at: Date, day = later) =>
      Booking.restore(booking.rescheduled({ start: day, durationHours }, aChef(), at).state);
    const shorter = move(confirmed, 1, hoursBefore(130));
    expect(shorter.state.agreedPrice).toEqual(won(125n));
    const longer = move(shorter, 6, hoursBefore(110));
    expect(longer.state).toMatchObject({
      agreedPrice: won(125n),
      refundIfDeclined: { amount: won(688n), share: 0.9166 },
    });
    expect(longer.cancellationQuote('diner', hoursBefore(100)).refund.amount).toEqual(won(688n));
    expect(move(longer, 1, hoursBefore(100)).state.durationHours).toBe(1);
    expect(longer.answered('confirmed', hoursBefore(100)).state.agreedPrice).toEqual(won(750n));
  });

  it('refuses the time it has already, but not another length at it', () => {
    const { start } = confirmed.state;
    expect(refusal(() => confirmed.rescheduled({ start }, aChef(), NOW)).code).toBe('BOOKINGS_SAME_TIME');
    expect(refusal(() => confirmed.rescheduled({ start, durationHours: 2 }, aChef(), NOW)).code).toBe(
      'BOOKINGS_SAME_TIME',
    );
    expect(confirmed.rescheduled({ start, durationHours: 3 }, aChef(), NOW).state.durationHours).toBe(3);
  });

  it('refuses a time that was chosen on another wall clock than the chef’s', () => {
    const to = { start: later, expectedTimeZone: 'Asia/Seoul' };
    expect(confirmed.rescheduled(to, aChef(), NOW).state.start).toEqual(later);
    expect(refusal(() => confirmed.rescheduled(to, aChef({ timeZone: 'Asia/Tokyo' }), NOW)).code).toBe(
      'BOOKINGS_TIME_ZONE_CHANGED',
    );
  });

  it('refuses the past, and what the clocks skip', () => {
    const past = { start: { date: '2027-01-09', time: '19:00' } };
    expect(refusal(() => confirmed.rescheduled(past, aChef(), NOW))).toMatchObject({ kind: 'invalid' });
    const skipped = { start: { date: '2027-03-14', time: '02:30' } };
    const refused = refusal(() =>
      confirmed.rescheduled(skipped, aChef({ timeZone: 'America/New_York' }), NOW),
    );
    expect(refused.details).toMatchObject({ reason: 'dst_gap' });
  });

  it('makes a booking shorter only while cancelling it is free, or the price would be saved that way', () => {
    const shorter = { start: later, durationHours: 1 };
    expect(confirmed.rescheduled(shorter, aChef(), hoursBefore(120)).state.durationHours).toBe(1);
    const tooLate = hoursBefore(119);
    expect(refusal(() => confirmed.rescheduled(shorter, aChef(), tooLate)).code).toBe(
      'BOOKINGS_CANNOT_SHORTEN',
    );
    expect(pending.rescheduled(shorter, aChef(), tooLate).state.durationHours).toBe(1);
    // But hours that the chef has not agreed to can be taken back.
    const longer = confirmed.rescheduled({ start: later, durationHours: 6 }, aChef(), tooLate);
    const asked = Booking.restore(longer.state);
    const agreedHours = { start: later, durationHours: 2 };
    expect(asked.rescheduled(agreedHours, aChef(), tooLate).state).toMatchObject({
      durationHours: 2,
      refundIfDeclined: { share: 0.5 },
    });
    expect(refusal(() => asked.rescheduled(shorter, aChef(), tooLate)).code).toBe('BOOKINGS_CANNOT_SHORTEN');
  });

  describe('that the chef then declines, or does not answer', () => {
    const lateMove = (hours: number, durationHours = 2) =>
      Booking.restore(
        confirmed.rescheduled({ start: later, durationHours }, aChef(), hoursBefore(hours)).state,
      );
    const outcomes = (moved: Booking, now: Date) => [
      moved.answered('declined', now).state,
      moved.seenAt(moved.state.answerBy),
    ];

    it.each([
      [121, 1, 250n],
      [119, 0.5, 125n],
      [23, 0, 0n],
    ])('gives back what cancelling it instead, %s hours before, would have: %s', (hours, share, minor) => {
      const { refund } = confirmed.cancelled('diner', null, hoursBefore(hours)).state;
      expect(refund).toEqual({ share, amount: Money.ofMinor(minor, 'KRW') });
      for (const state of outcomes(lateMove(hours), hoursBefore(hours - 1))) {
        expect(state.status).toMatch(/declined|expired/);
        expect(state.refund).toEqual(share === 1 ? null : refund);
      }
    });

    it('costs no more because more hours were asked for, and nothing because the chef was slow', () => {
      for (const { refund } of outcomes(lateMove(23, 4), hoursBefore(22))) {
        expect(refund).toEqual({ share: 0.5, amount: Money.ofMinor(250n, 'KRW') });
      }
      for (const { refund } of outcomes(lateMove(120), hoursBefore(97))) expect(refund).toBeNull();
    });

    it('puts at stake only what the chef had agreed to, when it is moved again before the answer', () => {
      const longer = { start: { ...later, time: '20:00' }, durationHours: 6 };
      const again = Booking.restore(lateMove(119, 4).rescheduled(longer, aChef(), hoursBefore(100)).state);
      for (const { refund } of outcomes(again, hoursBefore(99))) {
        expect(refund).toEqual({ share: 0.8333, amount: Money.ofMinor(625n, 'KRW') });
      }
    });

    it('counts from the last move, and all comes back when the chef cancels instead', () => {
      const again = Booking.restore(
        lateMove(30).rescheduled({ start: { ...later, time: '20:00' } }, aChef(), hoursBefore(20)).state,
      );
      for (const { refund } of outcomes(again, hoursBefore(19))) expect(refund?.share).toBe(0);
      expect(again.answered('cancelled', hoursBefore(19)).state.refund?.share).toBe(1);
    });

    it('leaves nobody better off than cancelling before the last move, however often it is moved and whoever ends it', () => {
      const steps = fc.record({
        wait: fc.integer({ min: 0, max: 23 }),
        /** Hours from then on, so nearer or further away. */
        to: fc.integer({ min: 24, max: 2000 }),
        length: fc.integer({ min: 2, max: 6 }),
      });
      const moves = fc.array(steps, { minLength: 1, maxLength: 3 });
      const kept = ({ totalPrice, refund }: BookingState) =>
        totalPrice.minus(refund?.amount ?? totalPrice).minor;
      fc.assert(
        fc.property(fc.integer({ min: 30, max: 300 }), moves, (before, list) => {
          let now = hoursBefore(before);
          let booking = confirmed;
          let instead = 0n;
          for (const { wait, to, length } of list) {
            now = new Date(Math.min(now.getTime() + wait * HOUR, booking.state.answerBy.getTime() - 1));
            const start = toWallClock(new Date(now.getTime() + to * HOUR), 'Asia/Seoul');
            const durationHours = Math.max(length, booking.state.durationHours);
            fc.pre(!booking.isAt(toInstant(start, 'Asia/Seoul'), durationHours));
            instead = kept(booking.cancelled('diner', null, now).state);
            booking = Booking.restore(booking.rescheduled({ start, durationHours }, aChef(), now).state);
          }
          const { totalPrice } = confirmed.state;
          const declined = kept(booking.answered('declined', now).state);
          const silent = kept(booking.seenAt(booking.state.answerBy));
          expect([declined, silent]).toEqual([instead, instead]);
          // The chef never gets more than what they had agreed to.
          expect(declined <= totalPrice.minor).toBe(true);
          expect(kept(booking.cancelled('diner', null, now).state) >= instead).toBe(true);
          const accepted = Booking.restore(booking.answered('confirmed', now).state);
          expect(kept(accepted.cancelled('diner', null, now).state) >= instead).toBe(true);
        }),
      );
    });

    it('gives back all of a request that was never confirmed, moved or not', () => {
      const moved = Booking.restore(pending.rescheduled({ start: later }, aChef(), hoursBefore(23)).state);
      for (const request of [pending, moved]) {
        for (const { refund } of outcomes(request, hoursBefore(22.5))) expect(refund).toBeNull();
      }
    });
  });

  it('is refused once it has started or is over', () => {
    expect(refusal(() => confirmed.rescheduled({ start: later }, aChef(), startsAt)).message).toBe(
      'A booking that has started cannot be rescheduled',
    );
    const cancelled = confirmed.cancelled('diner', null, NOW);
    expect(refusal(() => cancelled.rescheduled({ start: later }, aChef(), NOW)).message).toBe(
      'A cancelled booking cannot be rescheduled',
    );
    const overdue = Booking.restore({ id: 1, ...aDraft(startsAt, { answerBy: NOW }) });
    expect(refusal(() => overdue.rescheduled({ start: later }, aChef(), NOW)).message).toBe(
      'An expired booking cannot be rescheduled',
    );
  });
});
