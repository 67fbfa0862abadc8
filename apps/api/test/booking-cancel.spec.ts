import {
  book,
  bookConfirmed,
  BOOKINGS,
  dateAhead,
  eventsOf,
  step,
  untilHoursBefore,
  type BookingJson,
  type RefundJson,
} from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, CHEF, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const HOUR = 3_600_000;
/** The demo account of another chef's profile has no token, so chef 1 is a stranger to the bookings of chef 2. */
const OF_CHEF_2 = 7;

interface Quote {
  readonly refund: RefundJson;
  readonly policy: { readonly preset?: string; readonly tiers: readonly unknown[] };
  readonly valid_until: string;
}

describe('Cancelling a booking over HTTP', () => {
  let api: RunningApi;
  let day = 40;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const nextDay = () => ({ booking_date: dateAhead(day++) });
  const cancel = (id: number, body?: unknown, person: { readonly token: string } = DINER) =>
    step(api, id, 'cancel', body, person);
  const quote = (id: number, { token }: { readonly token: string } = DINER) =>
    api.call<Quote>('GET', `${BOOKINGS}/${id}/cancellation-quote`, { token });
  const put = (id: number, status: string) =>
    api.call<BookingJson>('PUT', `${BOOKINGS}/${id}`, { ...CHEF, body: { status } });
  const setPolicy = (policy: object) =>
    api.dataSource.query('UPDATE chefs.chefs SET cancellation_policy = $1 WHERE id = 1', [policy]);

  it('gives the diner of a request all of it back, and the time to others', async () => {
    const { json: requested } = await book(api, nextDay());
    const { status, json } = await cancel(requested.id, { reason: 'We fell ill' });
    expect(status).toBe(200);
    expect(json).toEqual({
      ...requested,
      answer_by: undefined,
      status: 'cancelled',
      updated_at: expect.any(String) as string,
      refund: { amount: 250, currency: 'KRW', share: 1 },
    });
    expect((await api.call('GET', `${BOOKINGS}/${json.id}`, DINER)).json).toEqual(json);
    expect((await book(api, { booking_date: requested.booking_date })).status).toBe(201);
  });

  it.each([
    [130, 1, 250, 120],
    [119, 0.5, 125, 24],
    [23, 0, 0, 0],
  ])(
    'of a confirmed booking, %s hours ahead, gives back the share %s that the quote promised',
    async (hours, share, amount, validUntil) => {
      const booking = await bookConfirmed(api, nextDay());
      await api.ahead(untilHoursBefore(booking, hours), async () => {
        const { status, json: quoted } = await quote(booking.id);
        expect(status).toBe(200);
        expect(quoted).toEqual({
          refund: { amount, currency: 'KRW', share },
          policy: {
            preset: 'moderate',
            tiers: [
              { hours_before: 120, share: 1 },
              { hours_before: 24, share: 0.5 },
            ],
          },
          counts_from: booking.starts_at,
          valid_until: new Date(Date.parse(booking.starts_at) - validUntil * HOUR).toISOString(),
        });
        expect((await cancel(booking.id)).json.refund).toEqual(quoted.refund);
      });
    },
  );

  it('gives back all of it when the chef does it, however late and by whichever way', async () => {
    for (const byChef of [(id: number) => cancel(id, {}, CHEF), (id: number) => put(id, 'cancelled')]) {
      const booking = await bookConfirmed(api, nextDay());
      await api.ahead(untilHoursBefore(booking, 1), async () => {
        const { json: quoted } = await quote(booking.id, CHEF);
        expect(quoted).toMatchObject({ refund: { share: 1 }, valid_until: booking.starts_at });
        const { status, json } = await byChef(booking.id);
        expect([status, json.refund?.share, json.diner_name]).toEqual([200, 1, 'Demo Diner']);
      });
    }
  });

  it('goes by the policy of the day it was booked', async () => {
    await setPolicy({ tiers: [{ hours_before: 2000, share: 0.333 }] });
    const booking = await bookConfirmed(api, nextDay());
    await setPolicy({ preset: 'flexible' });
    expect((await quote(booking.id)).json).toMatchObject({
      policy: { tiers: [{ hours_before: 2000, share: 0.333 }] },
      refund: { amount: 0, share: 0 },
    });
    await setPolicy({ preset: 'moderate' });
    expect((await quote(booking.id)).json.policy).not.toHaveProperty('preset');
  });

  it('gains nothing by moving the booking away first', async () => {
    const booking = await bookConfirmed(api, nextDay());
    await api.ahead(untilHoursBefore(booking, 23), async () => {
      const moved = await step(api, booking.id, 'reschedule', {
        booking_date: dateAhead(day + 20),
        start_time: '18:00',
      });
      expect(moved.json.status).toBe('pending');
      expect((await quote(booking.id)).json.refund.share).toBe(0);
      expect((await cancel(booking.id)).json.refund?.share).toBe(0);
    });
  });

  it('gains nothing either when the chef declines what was moved, or does not answer', async () => {
    const kept = { amount: 125, currency: 'KRW', share: 0.5 };
    const declined = await bookConfirmed(api, nextDay());
    const forgotten = await bookConfirmed(api, { booking_date: declined.booking_date, start_time: '12:00' });
    const other = await bookConfirmed(api, nextDay());
    const away = dateAhead(day + 20);
    const longer = { amount: 250, currency: 'KRW', share: 0.6666 };
    await api.ahead(untilHoursBefore(declined, 100), async () => {
      expect((await quote(declined.id)).json.refund).toEqual(kept);
      const moves = [
        await step(api, declined.id, 'reschedule', { booking_date: away, start_time: '12:00' }),
        await step(api, forgotten.id, 'reschedule', {
          booking_date: away,
          start_time: '18:00',
          duration_hours: 3,
        }),
      ];
      expect(moves.map(({ json }) => json.refund_if_declined)).toEqual([kept, longer]);
      const { json } = await put(declined.id, 'declined');
      expect(json).toMatchObject({ status: 'declined', refund: kept });
      expect(json).not.toHaveProperty('refund_if_declined');
    });
    await api.ahead(untilHoursBefore(declined, 75), async () => {
      const seen = () => api.call<BookingJson>('GET', `${BOOKINGS}/${forgotten.id}`, DINER);
      const before = await seen();
      expect(before.json).toMatchObject({ status: 'expired', refund: longer });
      // Any writer of the chef's calendar writes it down.
      expect((await cancel(other.id)).status).toBe(200);
      expect(await seen()).toMatchObject({ json: before.json });
    });
  });

  it('counts from the earliest start, and says so', async () => {
    const booking = await bookConfirmed(api, nextDay());
    const near = await step(api, booking.id, 'reschedule', {
      booking_date: dateAhead(30),
      start_time: '12:00',
    });
    const { booking_date, start_time } = booking;
    await step(api, booking.id, 'reschedule', { booking_date, start_time });
    expect((await quote(booking.id)).json).toMatchObject({ counts_from: near.json.starts_at });
    await cancel(booking.id);
  });

  it('is too late once it has started, for either of the two', async () => {
    const booking = await bookConfirmed(api, nextDay());
    const before = await api.contents();
    await api.ahead(untilHoursBefore(booking, -0.01), async () => {
      const message = 'A booking that has started cannot be cancelled';
      for (const answer of [
        await cancel(booking.id),
        await cancel(booking.id, {}, CHEF),
        await put(booking.id, 'cancelled'),
        await quote(booking.id),
      ]) {
        expect(expectProblem(answer, 409, message)).toMatchObject({ code: 'BOOKINGS_ALREADY_STARTED' });
      }
    });
    expect(await api.contents()).toEqual(before);
  });

  it('is refused a second time, to whomever', async () => {
    const { json } = await book(api, nextDay());
    await cancel(json.id);
    const before = await api.contents();
    for (const person of [DINER, CHEF]) {
      const message = 'A cancelled booking cannot become cancelled';
      expectProblem(await cancel(json.id, {}, person), 409, message);
      expectProblem(await quote(json.id, person), 409, message);
    }
    expect(await api.contents()).toEqual(before);
  });

  it('is refused after the deadline of a request, which is written down as expired by whoever comes along', async () => {
    const { json } = await book(api, nextDay());
    await api.ahead(25 * 3600, async () => {
      expectProblem(await quote(json.id), 409, 'An expired booking cannot become cancelled');
      const expiry = { actor: 'system', from: 'pending', to: 'expired', reason: null };
      const seen = await eventsOf(api, json.id);
      expect(seen).toEqual([expect.anything(), expect.objectContaining(expiry)]);
      expect(Date.parse(seen[1]?.at ?? '')).toBe(Date.parse(json.created_at as string) + 24 * HOUR);
      expectProblem(await cancel(json.id), 409, 'An expired booking cannot become cancelled');
      // Any writer of the chef's calendar writes it down, at the moment that everybody saw before.
      expect((await book(api, nextDay())).status).toBe(201);
      expect(await eventsOf(api, json.id)).toEqual(seen);
    });
  });

  it('is for its diner and its chef: for others there is nothing', async () => {
    const { json } = await book(api, nextDay());
    const stranger = await register(api);
    const before = await api.contents();
    for (const [id, person] of [
      [json.id, ADMIN],
      [json.id, stranger],
      [OF_CHEF_2, CHEF],
      [9999, DINER],
    ] as const) {
      expectProblem(await cancel(id, {}, person), 404, 'Booking not found');
      expectProblem(await quote(id, person), 404, 'Booking not found');
      const { token } = person;
      expectProblem(await api.call('GET', `${BOOKINGS}/${id}/events`, { token }), 404, 'Booking not found');
    }
    expectProblem(await api.call('POST', `${BOOKINGS}/${json.id}/cancel`), 401);
    expect(await api.contents()).toEqual(before);
  });

  it.each([
    { reason: 'x'.repeat(501) },
    { reason: 1 },
    { reason: ['x'] },
    { reason: 'a\0' },
    { refund: 250 },
  ])('refuses %j and changes nothing', async (body) => {
    const before = await api.contents();
    expect(expectFieldProblem(await cancel(6, body))).toEqual(Object.keys(body));
    expect(await api.contents()).toEqual(before);
  });

  it.each([
    [undefined],
    [{}],
    [{ reason: '' }],
    [{ reason: ' ' }],
    [{ reason: '\u200b\u2800' }],
    [{ reason: null }],
  ])('needs no reason: %j', async (body) => {
    const { json } = await book(api, nextDay());
    expect((await cancel(json.id, body)).status).toBe(200);
    expect((await eventsOf(api, json.id))[1]?.reason).toBeNull();
  });

  it('stands in a timeline that both can read, with who did what and why', async () => {
    const booking = await bookConfirmed(api, nextDay());
    await cancel(booking.id, { reason: '재료가 없어요 🍜' }, CHEF);
    const events = await eventsOf(api, booking.id);
    const { starts_at } = booking;
    const at = expect.any(String) as string;
    expect(events).toEqual([
      { at: booking.created_at, actor: 'diner', from: null, to: 'pending', reason: null, starts_at },
      { at, actor: 'chef', from: 'pending', to: 'confirmed', reason: null, starts_at },
      { at, actor: 'chef', from: 'confirmed', to: 'cancelled', reason: '재료가 없어요 🍜', starts_at },
    ]);
    expect(await eventsOf(api, booking.id, CHEF)).toEqual(events);
  });

  it('finds a history of every demo booking that leads to its status', async () => {
    for (const id of [1, 2, 3, 4, 5, 6, 7]) {
      const { json } = await api.call<BookingJson>('GET', `${BOOKINGS}/${id}`, DINER);
      const events = await eventsOf(api, id);
      expect([id, events[0]?.from, events.at(-1)?.to]).toEqual([id, null, json.status]);
      events.slice(1).forEach(({ from, at }, index) => {
        expect(from).toBe(events[index]?.to);
        expect(Date.parse(at)).toBeGreaterThan(Date.parse(events[index]?.at ?? ''));
        expect(Date.parse(at)).toBeLessThan(Date.now());
      });
    }
  });
});
