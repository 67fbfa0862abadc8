import { Money } from '@coocook/kernel';
import { aChef, aDraft, anOrder, NOW, refusal } from '../../test/builders';
import { Booking } from './booking';
import type { BookingDraft, BookingOrder, ChefTerms } from './booking-state';

const DINER = { id: 9, name: 'Demo Diner' };
const HOUR = 3_600_000;

function request(order: Partial<BookingOrder> = {}, chef: Partial<ChefTerms> = {}): BookingDraft {
  return Booking.request(anOrder(order), aChef(chef), DINER, NOW);
}

describe('requesting a booking', () => {
  it('takes the time on the wall clock of the chef and the price from the rate', () => {
    const draft = request();
    expect(draft.slot.startsAt).toEqual(new Date('2027-03-01T09:00:00Z'));
    expect(draft.slot.endsAt).toEqual(new Date('2027-03-01T11:00:00Z'));
    expect(draft.totalPrice.toMajor()).toBe(250);
    expect(draft.status).toBe('pending');
  });

  it('lasts its hours of elapsed time across a change of clocks', () => {
    const night = { start: { date: '2027-03-13', time: '23:00' }, durationHours: 5 };
    const { slot } = request(night, { timeZone: 'America/New_York' });
    expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(5 * HOUR);
  });

  it('refuses a time that the clocks skip', () => {
    const skipped = { start: { date: '2027-03-14', time: '02:30' } };
    expect(refusal(() => request(skipped, { timeZone: 'America/New_York' }))).toMatchObject({
      code: 'BOOKINGS_CHEF_UNAVAILABLE',
      details: { reason: 'dst_gap' },
    });
  });

  it('calls a skipped time past when its day is', () => {
    const skipped = { start: { date: '2026-03-08', time: '02:30' } };
    expect(refusal(() => request(skipped, { timeZone: 'America/New_York' })).code).toBe(
      'BOOKINGS_IN_THE_PAST',
    );
  });

  it.each(['2027-01-10', '2026-12-31', '0001-01-01'])(
    'refuses %s 09:00 in Seoul, which is not ahead',
    (date) => {
      const past = { start: { date, time: '09:00' } };
      expect(refusal(() => request(past))).toMatchObject({
        kind: 'invalid',
        message: 'Booking date must be in the future',
      });
    },
  );

  it('judges what is past in the zone of the chef', () => {
    expect(() => request({ start: { date: '2027-01-10', time: '09:01' } })).not.toThrow();
  });

  it('refuses chefs who book themselves', () => {
    expect(refusal(() => request({}, { userId: DINER.id })).code).toBe('BOOKINGS_OWN_PROFILE');
  });

  it('compares the price the diner expected exactly', () => {
    expect(() => request({ expectedTotalPrice: '250' })).not.toThrow();
    expect(refusal(() => request({ expectedTotalPrice: '249' }))).toMatchObject({
      code: 'BOOKINGS_PRICE_CHANGED',
      kind: 'conflict',
      details: { total_price: 250, currency: 'KRW' },
    });
  });

  it('refuses a time that was chosen on another wall clock than the chef’s', () => {
    expect(() => request({ expectedTimeZone: 'Asia/Seoul' })).not.toThrow();
    expect(
      refusal(() => request({ expectedTimeZone: 'Asia/Seoul' }, { timeZone: 'Asia/Tokyo' })),
    ).toMatchObject({
      code: 'BOOKINGS_TIME_ZONE_CHANGED',
      details: { time_zone: 'Asia/Tokyo' },
    });
  });

  it.each(['250.5', '1e+21', '-250'])('refuses %s as a price in won', (expectedTotalPrice) => {
    expect(refusal(() => request({ expectedTotalPrice }))).toMatchObject({ kind: 'invalid' });
  });

  it('keeps the buffer of the chef free behind the slot', () => {
    const { blocked, slot } = request({}, { bufferMinutes: 30 });
    expect(blocked.endsAt.getTime() - slot.endsAt.getTime()).toBe(HOUR / 2);
  });

  it('gives the chef the hours to answer, but never beyond the start', () => {
    expect(request().answerBy).toEqual(new Date(NOW.getTime() + 24 * HOUR));
    const soon = request({ start: { date: '2027-01-10', time: '12:00' } });
    expect(soon.answerBy).toEqual(soon.slot.startsAt);
  });
});

describe('a chef who takes bookings at once', () => {
  const startsAt = new Date('2027-03-01T09:00:00Z');
  const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR);
  const booked = Booking.restore({ id: 1, ...request({}, { instantBook: true }) });

  it('has confirmed, so that the policy counts from then on', () => {
    expect(booked.state).toMatchObject({ status: 'confirmed', agreedPrice: booked.state.totalPrice });
    expect(booked.cancellationQuote('diner', hoursBefore(119)).refund.share).toBe(0.5);
  });

  it('is not asked about a move, be it of a request from before', () => {
    const pending = Booking.restore({ id: 1, ...request() });
    const to = { start: { date: '2027-03-02', time: '18:00' } };
    for (const booking of [booked, pending]) {
      const { state } = booking.rescheduled(to, aChef({ instantBook: true }), NOW);
      expect(state).toMatchObject({ status: 'confirmed', agreedPrice: state.totalPrice });
    }
    expect(booked.rescheduled(to, aChef(), NOW).state).toMatchObject({
      status: 'pending',
      agreedPrice: booked.state.totalPrice,
    });
  });
});

describe('answering a booking', () => {
  const startsAt = new Date('2027-02-01T09:00:00Z');
  const pending = Booking.restore({ id: 1, ...aDraft(startsAt) });
  const confirmed = pending.answered('confirmed', NOW);

  it('moves along the status machine and leaves the rest alone', () => {
    expect(confirmed.state).toEqual({
      ...pending.state,
      status: 'confirmed',
      agreedPrice: pending.state.totalPrice,
      updatedAt: NOW,
    });
    expect(pending.state.status).toBe('pending');
  });

  it('names both statuses when it refuses', () => {
    const completed = confirmed.answered('completed', startsAt);
    expect(refusal(() => completed.answered('pending', startsAt)).message).toBe(
      'A completed booking cannot become pending',
    );
  });

  it.each(['completed', 'no_show'] as const)('refuses %s until the slot has started', (to) => {
    const before = new Date(startsAt.getTime() - 1);
    expect(refusal(() => confirmed.answered(to, before)).code).toBe('BOOKINGS_NOT_STARTED');
    expect(confirmed.answered(to, startsAt).state.status).toBe(to);
  });

  it('treats an overdue request as expired, from the very instant of its deadline', () => {
    const overdue = Booking.restore({ id: 1, ...aDraft(startsAt, { answerBy: NOW }) });
    expect(overdue.seenAt(new Date(NOW.getTime() - 1)).status).toBe('pending');
    expect(overdue.seenAt(NOW)).toMatchObject({ status: 'expired', updatedAt: overdue.state.answerBy });
    expect(refusal(() => overdue.answered('confirmed', NOW)).message).toBe(
      'An expired booking cannot become confirmed',
    );
  });

  it('knows that a deadline has passed while it was being changed', () => {
    const pending = Booking.restore({ id: 1, ...aDraft(startsAt, { answerBy: NOW }) });
    const [before, after] = [-1, 1].map((ms) => new Date(NOW.getTime() + ms)) as [Date, Date];
    expect(pending.hasExpiredSince(before, NOW)).toBe(true);
    expect(pending.hasExpiredSince(before, before)).toBe(false);
    expect(pending.hasExpiredSince(NOW, after)).toBe(false);
    expect(confirmed.hasExpiredSince(before, after)).toBe(false);
  });

  it('keeps the price it was made for', () => {
    expect(confirmed.state.totalPrice.equals(Money.ofMinor(250n, 'KRW'))).toBe(true);
  });
});

describe('cancelling a booking', () => {
  const startsAt = new Date('2027-02-01T09:00:00Z');
  const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR);
  const pending = Booking.restore({ id: 1, ...aDraft(startsAt) });
  const confirmed = Booking.restore(pending.answered('confirmed', NOW).state);

  it('settles the refund and says who did it and why', () => {
    const { state, event } = confirmed.cancelled('diner', 'We fell ill', hoursBefore(48));
    expect(state).toMatchObject({ status: 'cancelled', refund: { share: 0.5 }, updatedAt: hoursBefore(48) });
    expect(state.refund?.amount.toMajor()).toBe(125);
    expect(event).toEqual({
      at: hoursBefore(48),
      actor: 'diner',
      from: 'confirmed',
      to: 'cancelled',
      reason: 'We fell ill',
      startsAt,
    });
  });

  it('gives back all of it when the chef does it, by whichever way', () => {
    expect(confirmed.cancelled('chef', null, hoursBefore(1)).state.refund?.share).toBe(1);
    expect(confirmed.answered('cancelled', hoursBefore(1)).state.refund?.share).toBe(1);
  });

  it('promises what it then gives', () => {
    const { refund, validUntil } = confirmed.cancellationQuote('diner', hoursBefore(100));
    expect(confirmed.cancelled('diner', null, validUntil).state.refund).toEqual(refund);
  });

  it.each(['diner', 'chef'] as const)('is refused to the %s from the start on', (by) => {
    for (const work of [
      () => confirmed.cancelled(by, null, startsAt),
      () => confirmed.cancellationQuote(by, startsAt),
    ]) {
      expect(refusal(work)).toMatchObject({
        code: 'BOOKINGS_ALREADY_STARTED',
        message: 'A booking that has started cannot be cancelled',
      });
    }
    expect(() => confirmed.cancelled(by, null, hoursBefore(0.001))).not.toThrow();
  });

  it('is refused a second time, and after the deadline of a request', () => {
    const cancelled = confirmed.cancelled('diner', null, NOW);
    expect(refusal(() => cancelled.cancelled('chef', null, NOW)).message).toBe(
      'A cancelled booking cannot become cancelled',
    );
    const overdue = Booking.restore({ id: 1, ...aDraft(startsAt, { answerBy: NOW }) });
    expect(refusal(() => overdue.cancelled('diner', null, NOW)).message).toBe(
      'An expired booking cannot become cancelled',
    );
  });
});
