import { book, BOOKINGS, dateAhead, wish } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { CHEF, DINER, register, registerDiner } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

describe('Booking a chef over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const setChef = (id: number, change: string) =>
    api.dataSource.query(`UPDATE chefs.chefs SET ${change} WHERE id = $1`, [id]);

  it('answers 201 with all of the booking, the eighth after the demo data, and says where it is', async () => {
    const before = Date.now();
    const { status, headers, json } = await book(api, {
      special_requests: 'No nuts',
      expected_total_price: 250,
    });
    expect(status).toBe(201);
    expect(headers.location).toBe('/api/coocook/bookings/8');
    const startsAt = Date.parse(`${dateAhead(40)}T18:00:00+09:00`);
    expect(json).toEqual({
      id: 8,
      chef_id: 1,
      chef_name: 'Park Min-jun',
      chef_cuisine: 'Korean',
      booking_date: dateAhead(40),
      start_time: '18:00',
      duration_hours: 2,
      time_zone: 'Asia/Seoul',
      starts_at: new Date(startsAt).toISOString(),
      ends_at: new Date(startsAt + 2 * HOUR).toISOString(),
      status: 'pending',
      hourly_rate: 125,
      total_price: 250,
      currency: 'KRW',
      special_requests: 'No nuts',
      created_at: expect.any(String) as string,
      updated_at: json.created_at,
      answer_by: new Date(Date.parse(json.created_at as string) + 24 * HOUR).toISOString(),
    });
    const createdAt = Date.parse(json.created_at as string);
    expect(createdAt).toBeGreaterThanOrEqual(before);
    expect(createdAt).toBeLessThanOrEqual(Date.now());
    expect((await api.call('GET', headers.location ?? '', DINER)).json).toEqual(json);
  });

  it('needs no special requests and no expected price', async () => {
    const { status, json } = await book(api, {
      booking_date: dateAhead(41),
      start_time: '10:00',
      duration_hours: 12,
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({ special_requests: '', total_price: 1500 });
  });

  it('takes wishes of 1,000 characters, whatever they look like', async () => {
    const requests = `'; DROP TABLE bookings.bookings; -- <b>한국</b> 🍜 `.padEnd(1000, 'x');
    const { status, json } = await book(api, { booking_date: dateAhead(42), special_requests: requests });
    expect([status, json.special_requests]).toEqual([201, requests]);
    expect((await api.call('GET', `${BOOKINGS}/${json.id}`, DINER)).json).toEqual(json);
  });

  it.each(['chef_id', 'booking_date', 'start_time', 'duration_hours'])('needs %s', async (field) => {
    for (const missing of [undefined, null]) {
      const answer = await book(api, { [field]: missing });
      expect(expectFieldProblem(answer, 'Missing required fields')).toEqual([field]);
    }
  });

  it.each([
    '2027-02-30',
    '2027-13-01',
    '2027-3-1',
    '01.03.2027',
    '2027-03-01T00:00',
    'tomorrow',
    '',
    20270301,
  ])('knows no date %j', async (date) => {
    const answer = await book(api, { booking_date: date });
    expect(expectFieldProblem(answer, 'Invalid booking date')).toEqual(['booking_date']);
  });

  it.each([dateAhead(-1), dateAhead(-400), '1999-12-31', '0001-01-01'])(
    'is too late for %s',
    async (date) => {
      const answer = await book(api, { booking_date: date });
      expect(expectFieldProblem(answer, 'Booking date must be in the future')).toEqual(['booking_date']);
    },
  );

  it('goes by the clock on the chef’s wall', async () => {
    await setChef(5, 'min_notice_hours = 0, grid_minutes = 15');
    await api.dataSource.query(
      `UPDATE chefs.weekly_ranges SET starts = '00:00', ends = '24:00' WHERE chef_id = 5`,
    );
    const wallClock = (date: Date) => date.toISOString().slice(0, 16).split('T') as [string, string];
    const quarter = (instant: number) => Math.floor(instant / QUARTER) * QUARTER;
    const inSeoul = (instant: number) => {
      const [booking_date, start_time] = wallClock(new Date(instant + 9 * HOUR));
      return { chef_id: 5, booking_date, start_time, duration_hours: 1 };
    };
    const started = inSeoul(quarter(Date.now()));
    expectProblem(await book(api, started), 400, 'Booking date must be in the future');
    // A minute and more ahead, so that it is still ahead when it arrives.
    const next = inSeoul(quarter(Date.now() + 60_000) + QUARTER);
    expect((await book(api, next)).status).toBe(201);
  });

  it('knows no chef who is absent or inactive', async () => {
    await setChef(4, 'active = false');
    for (const chef_id of [4, 6, 2147483647]) {
      expectProblem(await book(api, { chef_id }), 404, 'Chef not found');
    }
    await setChef(4, 'active = true');
  });

  describe('whose time is taken', () => {
    const date = dateAhead(50);

    beforeAll(async () => {
      await book(api, { booking_date: date, start_time: '18:00', duration_hours: 2 });
    });

    it.each([
      ['the same time', '18:00', 2],
      ['a time within', '18:30', 1],
      ['a time around', '17:00', 4],
      ['a time that reaches into it', '17:00', 2],
      ['a time that begins in it', '19:30', 1],
    ])('is refused for %s', async (_what, start_time, duration_hours) => {
      const before = await api.contents();
      const answer = await book(api, { booking_date: date, start_time, duration_hours });
      expect(expectProblem(answer, 409, 'Chef is not available at that time')).toMatchObject({
        code: 'BOOKINGS_CHEF_UNAVAILABLE',
        reason: 'booked',
      });
      expect(await api.contents()).toEqual(before);
    });

    it('is possible right before and right after, and with another chef', async () => {
      const beside = { booking_date: date, duration_hours: 2 };
      expect((await book(api, { ...beside, start_time: '16:00' })).status).toBe(201);
      expect((await book(api, { ...beside, start_time: '20:00' })).status).toBe(201);
      expect((await book(api, { ...beside, start_time: '18:00', chef_id: 2 })).status).toBe(201);
    });

    it('tells a buffer from a booking', async () => {
      await setChef(3, 'buffer_minutes = 60');
      const tight = { chef_id: 3, booking_date: date };
      await book(api, { ...tight, start_time: '16:00' });
      const answer = await book(api, { ...tight, start_time: '18:30' });
      expect(expectProblem(answer, 409)).toMatchObject({
        code: 'BOOKINGS_CHEF_UNAVAILABLE',
        reason: 'buffer',
      });
      expect((await book(api, { ...tight, start_time: '19:00' })).status).toBe(201);
    });
  });

  it('is refused further ahead than any calendar opens', async () => {
    for (const date of [dateAhead(732), '9999-12-31']) {
      expect(expectProblem(await book(api, { booking_date: date }), 409)).toMatchObject({
        code: 'BOOKINGS_CHEF_UNAVAILABLE',
        reason: 'horizon',
      });
    }
  });

  it('is refused at another price than the diner was shown', async () => {
    const before = await api.contents();
    for (const expected_total_price of [249, 0, 1_000_000_000]) {
      const answer = await book(api, { booking_date: dateAhead(43), expected_total_price });
      expect(expectProblem(answer, 409)).toMatchObject({
        code: 'BOOKINGS_PRICE_CHANGED',
        total_price: 250,
        currency: 'KRW',
      });
    }
    expect(await api.contents()).toEqual(before);
  });

  it('knows no fractions of a currency that has none', async () => {
    const answer = await book(api, { booking_date: dateAhead(43), expected_total_price: 250.5 });
    expect(expectFieldProblem(answer)).toEqual(['expected_total_price']);
    // Whatever the calendar says.
    const beyond = await book(api, { booking_date: dateAhead(732), expected_total_price: 250.5 });
    expect(expectFieldProblem(beyond)).toEqual(['expected_total_price']);
  });

  it('is refused to chefs who book themselves', async () => {
    await api.dataSource.query(
      `INSERT INTO subscriptions.subscriptions (user_id, product, plan, status, current_period_end, created_at)
       VALUES (2, 'coocook', 'monthly', 'active', now() + interval '1 day', now())`,
    );
    const own = await book(api, { booking_date: dateAhead(44) }, CHEF);
    expect(expectProblem(own, 409)).toMatchObject({ code: 'BOOKINGS_OWN_PROFILE' });
    const beyond = await book(api, { booking_date: dateAhead(732) }, CHEF);
    expect(expectProblem(beyond, 409)).toMatchObject({ code: 'BOOKINGS_OWN_PROFILE' });
    expect((await book(api, { booking_date: dateAhead(44), chef_id: 2 }, CHEF)).status).toBe(201);
  });

  it('needs a subscription that has not ended', async () => {
    const stranger = await register(api);
    const refusal = 'Subscription to coocook required';
    expectProblem(await book(api, {}, stranger), 403, refusal);
    const diner = await registerDiner(api);
    expect((await book(api, { booking_date: dateAhead(45) }, diner)).status).toBe(201);
    await api.dataSource.query(
      'UPDATE subscriptions.subscriptions SET current_period_end = now() WHERE user_id = $1',
      [diner.id],
    );
    const late = await api.ahead(5, () => book(api, { booking_date: dateAhead(46) }, diner));
    expectProblem(late, 403, refusal);
  });

  it('needs somebody who is signed in', async () => {
    const answer = await api.call('POST', BOOKINGS, { body: wish() });
    expectProblem(answer, 401, 'Missing authorization header');
  });

  it('freezes name, cuisine, zone and rate of the chef', async () => {
    const booked = await book(api, { chef_id: 2, booking_date: dateAhead(47) });
    await setChef(
      2,
      `name = 'M. Rossi', cuisine = 'Roman', time_zone = 'Europe/Rome', hourly_rate_minor = 999, hourly_rate_major = 999`,
    );
    const { json } = await api.call('GET', `${BOOKINGS}/${booked.json.id}`, DINER);
    expect(json).toEqual(booked.json);
    expect(json).toMatchObject({ chef_name: 'Marco Rossi', time_zone: 'Asia/Seoul', total_price: 260 });
    const next = await book(api, { chef_id: 2, booking_date: dateAhead(48) });
    expect(next.json).toMatchObject({ chef_name: 'M. Rossi', time_zone: 'Europe/Rome', total_price: 1998 });
  });
});
