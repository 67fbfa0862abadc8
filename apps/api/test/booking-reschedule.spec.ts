import {
  book,
  bookConfirmed,
  BOOKINGS,
  dateAhead,
  eventsOf,
  step,
  untilHoursBefore,
  type BookingJson,
} from './support/bookings';
import { DATES, putSchedule, registerChef } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { ADMIN, CHEF, DINER, register, registerDiner } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('Moving a booking over HTTP', () => {
  let api: RunningApi;
  let day = 40;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const nextDate = (): string => dateAhead(day++);
  const move = (id: number, to: Json, person: { readonly token: string } = DINER) =>
    step(api, id, 'reschedule', { start_time: '18:00', ...to }, person);
  const setChef = (change: string) => api.dataSource.query(`UPDATE chefs.chefs SET ${change} WHERE id = 1`);

  it('is refused when the time was chosen on another wall clock than the chef’s', async () => {
    const booking = await bookConfirmed(api, { booking_date: nextDate() });
    const to = { booking_date: nextDate(), expected_time_zone: 'Asia/Tokyo' };
    expect(expectProblem(await move(booking.id, to), 409)).toMatchObject({
      code: 'BOOKINGS_TIME_ZONE_CHANGED',
      time_zone: 'Asia/Seoul',
    });
    expect((await move(booking.id, { ...to, expected_time_zone: 'Asia/Seoul' })).status).toBe(200);
  });

  it('keeps the rate, asks the chef again and frees the old time', async () => {
    const booking = await bookConfirmed(api, { booking_date: nextDate() });
    const booking_date = nextDate();
    await setChef("hourly_rate_minor = 999, hourly_rate_major = 999, name = 'Park M.'");
    const { status, json } = await move(booking.id, { booking_date, start_time: '19:00', duration_hours: 3 });
    await setChef("hourly_rate_minor = 125, hourly_rate_major = 125, name = 'Park Min-jun'");
    expect(status).toBe(200);
    expect(json).toEqual({
      ...booking,
      answer_by: expect.any(String) as string,
      booking_date,
      start_time: '19:00',
      duration_hours: 3,
      starts_at: new Date(`${booking_date}T19:00:00+09:00`).toISOString(),
      ends_at: new Date(`${booking_date}T22:00:00+09:00`).toISOString(),
      status: 'pending',
      total_price: 375,
      updated_at: expect.any(String) as string,
    });
    expect((await api.call('GET', `${BOOKINGS}/${json.id}`, DINER)).json).toEqual(json);
    expect((await book(api, { booking_date: booking.booking_date })).status).toBe(201);
    expectProblem(await book(api, { booking_date, start_time: '20:00' }), 409);
    expect((await eventsOf(api, json.id)).at(-1)).toEqual({
      at: json.updated_at,
      actor: 'diner',
      from: 'confirmed',
      to: 'pending',
      reason: null,
      starts_at: json.starts_at,
    });
  });

  it('gives the chef a new deadline', async () => {
    const booking = await bookConfirmed(api, { booking_date: nextDate() });
    await api.ahead(100 * 3600, async () => {
      const { json } = await move(booking.id, { booking_date: nextDate() });
      expect(json.status).toBe('pending');
      expect((await api.call('GET', `${BOOKINGS}/${json.id}`, DINER)).json.status).toBe('pending');
    });
    await api.ahead(125 * 3600, async () => {
      const { json } = await api.call('GET', `${BOOKINGS}/${booking.id}`, DINER);
      expect(json.status).toBe('expired');
    });
  });

  it('keeps a request a request, and may overlap the time it had', async () => {
    const { json } = await book(api, { booking_date: nextDate() });
    const moved = await move(json.id, { booking_date: json.booking_date, start_time: '19:00' });
    expect([moved.status, moved.json.status, moved.json.start_time]).toEqual([200, 'pending', '19:00']);
    const events = await eventsOf(api, json.id);
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      [null, 'pending'],
      ['pending', 'pending'],
    ]);
  });

  it('asks nobody when the chef takes bookings at once', async () => {
    const { json } = await book(api, { booking_date: nextDate() });
    await setChef('instant_book = true');
    const moved = await move(json.id, { booking_date: nextDate() });
    expect([moved.status, moved.json.status]).toEqual([200, 'confirmed']);
    const elsewhere = await move(json.id, { booking_date: nextDate() });
    await setChef('instant_book = false');
    expect([elsewhere.status, elsewhere.json.status]).toEqual([200, 'confirmed']);
    expect((await eventsOf(api, json.id)).map(({ from, to }) => [from, to])).toEqual([
      [null, 'pending'],
      ['pending', 'confirmed'],
      ['confirmed', 'confirmed'],
    ]);
  });

  it('needs no subscription, which may have lapsed since', async () => {
    const diner = await registerDiner(api);
    const { json } = await book(api, { booking_date: nextDate() }, diner);
    await api.dataSource.query(
      'UPDATE subscriptions.subscriptions SET current_period_end = created_at WHERE user_id = $1',
      [diner.id],
    );
    const fresh = await api.beside();
    const moved = await step(
      fresh,
      json.id,
      'reschedule',
      { booking_date: nextDate(), start_time: '18:00' },
      diner,
    );
    expect(moved.status).toBe(200);
  });

  describe('is refused, and nothing changes,', () => {
    let booking: BookingJson;
    let before: unknown;

    beforeEach(async () => {
      booking = await bookConfirmed(api, { booking_date: nextDate() });
      before = await api.contents();
    });

    const expectUnchanged = async (): Promise<void> => expect(await api.contents()).toEqual(before);

    it('onto itself', async () => {
      const { booking_date, start_time } = booking;
      for (const hours of [{}, { duration_hours: 2 }]) {
        const refused = await move(booking.id, { booking_date, start_time, ...hours });
        const problem = expectProblem(refused, 409, 'The booking is at that time already');
        expect(problem.code).toBe('BOOKINGS_SAME_TIME');
      }
      await expectUnchanged();
    });

    it('into the past', async () => {
      for (const booking_date of [dateAhead(-1), '1999-12-31']) {
        const refused = await move(booking.id, { booking_date });
        expect(expectFieldProblem(refused, 'Booking date must be in the future')).toEqual(['booking_date']);
      }
      await expectUnchanged();
    });

    it('to a time that is taken, but the three nearest that are free are named, and can be had', async () => {
      const { json: other } = await book(api, { booking_date: nextDate() });
      before = await api.contents();
      const { booking_date } = other;
      const refused = await move(booking.id, { booking_date, start_time: '17:00' });
      expect(expectProblem(refused, 409, 'Chef is not available at that time')).toMatchObject({
        code: 'BOOKINGS_CHEF_UNAVAILABLE',
        reason: 'booked',
        message: 'The chef is booked at that time',
        alternatives: ['16:00', '15:30', '15:00'].map((start_time) => ({
          starts_at: new Date(`${booking_date}T${start_time}:00+09:00`).toISOString(),
          booking_date,
          start_time,
        })),
      });
      await expectUnchanged();
      expect((await move(booking.id, { booking_date, start_time: '16:00' })).status).toBe(200);
      // Its own place is none of them.
      const again = await move(booking.id, { booking_date, start_time: '17:00' });
      const { alternatives } = expectProblem(again, 409) as { alternatives: readonly Json[] };
      expect(alternatives.map(({ start_time }) => start_time)).toEqual(['15:30', '15:00', '14:30']);
    });

    it('to be longer than there is room, but its own start with less room to it is named', async () => {
      const { booking_date, start_time, id } = booking;
      expect((await book(api, { booking_date, start_time: '21:00', duration_hours: 1 })).status).toBe(201);
      before = await api.contents();
      const refused = await move(id, { booking_date, start_time: '19:00', duration_hours: 3 });
      const { alternatives } = expectProblem(refused, 409) as { alternatives: readonly Json[] };
      expect(alternatives.map((one) => [one.booking_date, one.start_time])).toEqual([
        [booking_date, start_time],
        [booking_date, '17:30'],
        [booking_date, '17:00'],
      ]);
      await expectUnchanged();
    });

    it('to a time that is taken, and further ones are named when the chef has none near it', async () => {
      const chef = await registerChef(api);
      const free = dateAhead(170);
      const [from, to] = [dateAhead(41), dateAhead(42)];
      await putSchedule(api, chef, { weekly: [] });
      const dates = [
        [from, '18:00', '20:00'],
        [to, '18:00', '20:00'],
        [free, '10:00', '13:00'],
      ] as const;
      for (const [date, start, end] of dates) {
        await api.call('PUT', `${DATES}/${date}`, { token: chef.token, body: { ranges: [{ start, end }] } });
      }
      const { json } = await book(api, { chef_id: chef.chefId, booking_date: from });
      expect((await book(api, { chef_id: chef.chefId, booking_date: to })).status).toBe(201);
      const problem = expectProblem(await move(json.id, { booking_date: to }), 409);
      const { alternatives } = problem as { alternatives: readonly Json[] };
      expect(alternatives.map((one) => [one.booking_date, one.start_time])).toEqual([
        [free, '10:00'],
        [free, '10:30'],
        [free, '11:00'],
      ]);
    });

    it('to a time that the chef does not offer', async () => {
      const booking_date = nextDate();
      for (const [to, reason] of [
        [{ start_time: '09:30' }, 'outside_hours'],
        [{ start_time: '18:10' }, 'off_grid'],
        [{ booking_date: dateAhead(300) }, 'horizon'],
      ] as const) {
        const refused = await move(booking.id, { booking_date, ...to });
        const problem = expectProblem(refused, 409, 'Chef is not available at that time');
        expect(problem).toMatchObject({ reason, message: expect.stringMatching(/\S/) as string });
        expect(problem.alternatives).toHaveLength(3);
      }
      await expectUnchanged();
    });

    it('of somebody else', async () => {
      const booking_date = nextDate();
      const stranger = await register(api);
      before = await api.contents();
      for (const person of [ADMIN, stranger]) {
        expectProblem(await move(booking.id, { booking_date }, person), 404, 'Booking not found');
      }
      expectProblem(await move(9999, { booking_date }), 404, 'Booking not found');
      expectProblem(await move(booking.id, { booking_date }, CHEF), 403, 'Not authorized');
      expectProblem(await api.call('POST', `${BOOKINGS}/${booking.id}/reschedule`), 401);
      await expectUnchanged();
    });

    it('of a chef who is paused', async () => {
      await setChef('active = false');
      before = await api.contents();
      const refused = await move(booking.id, { booking_date: nextDate() });
      expect(expectProblem(refused, 409, 'The chef takes no bookings at the moment')).toMatchObject({
        code: 'BOOKINGS_CHEF_PAUSED',
      });
      await expectUnchanged();
      await setChef('active = true');
    });

    it('once it has started or is over', async () => {
      await api.ahead(untilHoursBefore(booking, -0.01), async () => {
        const refused = await move(booking.id, { booking_date: dateAhead(day + 30) });
        expectProblem(refused, 409, 'A booking that has started cannot be rescheduled');
      });
      await expectUnchanged();
      await step(api, booking.id, 'cancel', {});
      const refused = await move(booking.id, { booking_date: nextDate() });
      expectProblem(refused, 409, 'A cancelled booking cannot be rescheduled');
    });

    it('to be shorter when cancelling is no longer free', async () => {
      await api.ahead(untilHoursBefore(booking, 100), async () => {
        const refused = await move(booking.id, { booking_date: dateAhead(day + 30), duration_hours: 1 });
        expect(expectProblem(refused, 409).code).toBe('BOOKINGS_CANNOT_SHORTEN');
      });
      await expectUnchanged();
    });

    it.each([
      [{}, 'booking_date'],
      [{ booking_date: '2027-02-30' }, 'booking_date'],
      [{ booking_date: dateAhead(80), start_time: '24:00' }, 'start_time'],
      [{ booking_date: dateAhead(80), start_time: null }, 'start_time'],
      [{ booking_date: dateAhead(80), duration_hours: 0 }, 'duration_hours'],
      [{ booking_date: dateAhead(80), duration_hours: 13 }, 'duration_hours'],
      [{ booking_date: dateAhead(80), duration_hours: '2' }, 'duration_hours'],
      [{ booking_date: dateAhead(80), chef_id: 2 }, 'chef_id'],
    ])('to %j', async (to, field) => {
      expect(expectFieldProblem(await move(booking.id, to))).toEqual([field]);
      await expectUnchanged();
    });
  });

  it('is refused when it would be one request too many', async () => {
    const booking = await bookConfirmed(api, { booking_date: nextDate() });
    const strict = await api.beside({ MAX_PENDING_BOOKINGS: '1' });
    const to = { booking_date: nextDate(), start_time: '18:00' };
    expect(expectProblem(await step(strict, booking.id, 'reschedule', to), 409).code).toBe(
      'BOOKINGS_TOO_MANY_PENDING',
    );
  });
});
