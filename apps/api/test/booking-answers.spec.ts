import { setTimeout } from 'node:timers/promises';
import { book, BOOKINGS, dateAhead, eventsOf, step, type BookingJson } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, CHEF, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('Answering a booking over HTTP', () => {
  let api: RunningApi;
  let day = 40;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const put = (id: number | string, status: unknown, { token }: { readonly token: string } = CHEF) =>
    api.call<BookingJson>('PUT', `${BOOKINGS}/${id}`, { token, body: { status } });
  const statusOf = async (id: number): Promise<string> =>
    (await api.call<BookingJson>('GET', `${BOOKINGS}/${id}`, DINER)).json.status;
  /** A new request for chef 1, on a day of its own. */
  const request = async (): Promise<BookingJson> =>
    (await book(api, { booking_date: dateAhead(day++) })).json;
  /** Moves a booking's slot to an hour ago. */
  const start = (id: number) =>
    api.dataSource.query(
      `UPDATE bookings.bookings SET starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour',
       blocked_until = now() + interval '1 hour', answer_by = now() - interval '1 hour',
       earliest_start = now() - interval '1 hour' WHERE id = $1`,
      [id],
    );
  /** The chef's deadline for a request has passed. */
  const letExpire = (id: number) =>
    api.dataSource.query(
      `UPDATE bookings.bookings SET answer_by = now() - interval '1 second' WHERE id = $1`,
      [id],
    );

  it('gives the chef the booking as it is then', async () => {
    const requested = await request();
    const { status, json } = await put(requested.id, 'confirmed');
    expect(status).toBe(200);
    expect(json).toEqual({
      ...requested,
      answer_by: undefined,
      diner_name: 'Demo Diner',
      status: 'confirmed',
      updated_at: expect.any(String) as string,
    });
    expect(Date.parse(json.updated_at as string)).toBeGreaterThan(Date.parse(requested.updated_at as string));
    expect((await api.call('GET', `${BOOKINGS}/${json.id}`, CHEF)).json).toEqual(json);
  });

  it.each(['declined', 'cancelled'])('may make a request %s, which frees the time', async (to) => {
    const { id, booking_date } = await request();
    expect((await put(id, to)).json).toMatchObject({ status: to });
    expect((await book(api, { booking_date })).status).toBe(201);
  });

  it('may cancel what was confirmed, which frees the time', async () => {
    const { id, booking_date } = await request();
    await put(id, 'confirmed');
    expectProblem(await book(api, { booking_date }), 409, 'Chef is not available at that time');
    expect((await put(id, 'cancelled')).json).toMatchObject({ status: 'cancelled' });
    expect((await book(api, { booking_date })).status).toBe(201);
  });

  it('completes the demo booking that ended a few hours ago, which then stays as it is', async () => {
    expect((await put(1, 'completed')).json).toMatchObject({ status: 'completed' });
    expectProblem(await put(1, 'pending'), 409, 'A completed booking cannot become pending');
    expectProblem(await put(1, 'cancelled'), 409, 'A completed booking cannot become cancelled');
  });

  it.each(['completed', 'no_show'])('says %s only once the slot has started', async (to) => {
    const { id } = await request();
    expectProblem(await put(id, to), 409, `A pending booking cannot become ${to}`);
    await put(id, 'confirmed');
    const early = await put(id, to);
    const refusal = `A confirmed booking cannot become ${to} before it has started`;
    expect(expectProblem(early, 409, refusal)).toMatchObject({ code: 'BOOKINGS_NOT_STARTED' });
    expect(await statusOf(id)).toBe('confirmed');
    await start(id);
    expect((await put(id, to)).json).toMatchObject({ status: to });
    await api.dataSource.query('DELETE FROM bookings.bookings WHERE id = $1', [id]);
  });

  it.each([
    [[], 'A pending', ['pending', 'expired', 'completed', 'no_show']],
    [['confirmed'], 'A confirmed', ['pending', 'confirmed', 'declined', 'expired']],
    [['declined'], 'A declined', ['pending', 'confirmed', 'declined', 'cancelled', 'completed']],
    [['confirmed', 'cancelled'], 'A cancelled', ['pending', 'confirmed', 'cancelled', 'no_show']],
  ])('after %j refuses every other step, the same again too', async (steps, article, refused) => {
    const { id } = await request();
    for (const step of steps) expect((await put(id, step)).status).toBe(200);
    const before = await api.contents();
    for (const to of refused) {
      const refusal = expectProblem(await put(id, to), 409, `${article} booking cannot become ${to}`);
      expect(refusal).toMatchObject({ code: 'BOOKINGS_TRANSITION_REFUSED' });
    }
    expect(await api.contents()).toEqual(before);
  });

  it.each(['done', '', 'Confirmed', `confirmed' OR '1'='1`, 1, true, ['confirmed'], {}])(
    'knows no status %j',
    async (status) => {
      const { id } = await request();
      expect(expectFieldProblem(await put(id, status), 'Invalid status')).toEqual(['status']);
      expect(await statusOf(id)).toBe('pending');
    },
  );

  it('is refused when the booking is no longer as the chef saw it', async () => {
    const seen = await request();
    const to = { booking_date: seen.booking_date, start_time: '12:00' };
    const moved = await step(api, seen.id, 'reschedule', to);
    const answer = (expected_updated_at: unknown, status = 'confirmed') =>
      api.call<BookingJson>('PUT', `${BOOKINGS}/${seen.id}`, {
        ...CHEF,
        body: { status, expected_updated_at },
      });
    expect(expectProblem(await answer(seen.updated_at), 409)).toMatchObject({
      code: 'BOOKINGS_CHANGED_MEANWHILE',
    });
    expect(await statusOf(seen.id)).toBe('pending');
    for (const bad of ['yesterday', '', 1, '2027-03-01']) {
      expect(expectFieldProblem(await answer(bad))).toEqual(['expected_updated_at']);
    }
    const { status, json } = await answer(moved.json.updated_at);
    expect([status, json.start_time]).toEqual([200, '12:00']);
    const cancel = { expected_updated_at: moved.json.updated_at };
    expectProblem(await step(api, seen.id, 'cancel', cancel), 409);
    expectProblem(await step(api, seen.id, 'reschedule', { ...to, ...cancel, start_time: '13:00' }), 409);
  });

  it('needs a status', async () => {
    for (const missing of [undefined, null]) {
      expect(expectFieldProblem(await put(1, missing), 'Missing required fields')).toEqual(['status']);
    }
  });

  it('is for the chef alone: not for the diner, and for strangers there is nothing', async () => {
    const { id } = await request();
    const before = await api.contents();
    expectProblem(await put(id, 'cancelled', DINER), 403, 'Not authorized');
    expectProblem(await put(id, 'cancelled', ADMIN), 404, 'Booking not found');
    expectProblem(await put(2, 'cancelled', CHEF), 404, 'Booking not found');
    expectProblem(await put(9999, 'cancelled', CHEF), 404, 'Booking not found');
    const nobody = await api.call('PUT', `${BOOKINGS}/${id}`, { body: { status: 'cancelled' } });
    expectProblem(nobody, 401, 'Missing authorization header');
    expect(await api.contents()).toEqual(before);
    expectProblem(await put(id, 'cancelled', await register(api)), 404, 'Booking not found');
    expect(await statusOf(id)).toBe('pending');
  });

  it('looks at the shape before it looks for the booking', async () => {
    expectProblem(await put(9999, 'done'), 400, 'Invalid status');
    expectProblem(await put(1, 'done', DINER), 400, 'Invalid status');
    expect(expectFieldProblem(await put('abc', 'done'))).toEqual(['id']);
  });

  describe('after the deadline', () => {
    it('finds the request expired: by id, in lists and by filter, without any job', async () => {
      const { id } = await request();
      await letExpire(id);
      const idsWith = async (status: string, query = ''): Promise<readonly number[]> => {
        const path = `${BOOKINGS}?status=${status}&per_page=100${query}`;
        const token = query ? CHEF.token : DINER.token;
        const { json } = await api.call<{ bookings: BookingJson[] }>('GET', path, { token });
        expect(json.bookings.every((booking) => booking.status === status)).toBe(true);
        return json.bookings.map((booking) => booking.id);
      };
      expect(await statusOf(id)).toBe('expired');
      for (const query of ['', '&as=chef']) {
        expect(await idsWith('expired', query)).toContain(id);
        expect(await idsWith('pending', query)).not.toContain(id);
      }
      const [row] = await api.dataSource.query<{ status: string }[]>(
        'SELECT status FROM bookings.bookings WHERE id = $1',
        [id],
      );
      expect(row?.status).toBe('pending');
    });

    it.each(['confirmed', 'declined', 'cancelled', 'expired'])('is too late to say %s', async (to) => {
      const { id } = await request();
      await letExpire(id);
      expectProblem(await put(id, to), 409, `An expired booking cannot become ${to}`);
      expect(await statusOf(id)).toBe('expired');
    });

    it('is too late too when the deadline passes while the answer is being written', async () => {
      const { id } = await request();
      const deadline = `UPDATE bookings.bookings SET answer_by = now() + interval '1 second' WHERE id = $1`;
      await api.dataSource.query(deadline, [id]);
      const holder = api.dataSource.createQueryRunner();
      await holder.startTransaction();
      await holder.query('SELECT 1 FROM bookings.bookings WHERE id = $1 FOR UPDATE', [id]);
      const answer = put(id, 'confirmed');
      const [row] = await api.dataSource.query<{ answer_by: Date }[]>(
        'SELECT answer_by FROM bookings.bookings WHERE id = $1',
        [id],
      );
      await setTimeout((row?.answer_by.getTime() ?? 0) - Date.now() + 20);
      expect(await statusOf(id)).toBe('expired');
      await holder.rollbackTransaction();
      await holder.release();
      expect(expectProblem(await answer, 409)).toMatchObject({ code: 'BOOKINGS_CHANGED_MEANWHILE' });
      expect(await statusOf(id)).toBe('expired');
      const events = await eventsOf(api, id);
      expect(events.map(({ to }) => to)).toEqual(['pending', 'expired']);
    });

    it('leaves the time to others, and shows the same before and after that is written down', async () => {
      const { id, booking_date } = await request();
      await letExpire(id);
      const seen = () => api.call<BookingJson>('GET', `${BOOKINGS}/${id}`, DINER);
      const before = await seen();
      expect((await book(api, { booking_date })).status).toBe(201);
      const after = await seen();
      expect(after.json.status).toBe('expired');
      expect([after.json, after.headers.etag]).toEqual([before.json, before.headers.etag]);
      const [row] = await api.dataSource.query<{ status: string; updated_at: Date; answer_by: Date }[]>(
        'SELECT status, updated_at, answer_by FROM bookings.bookings WHERE id = $1',
        [id],
      );
      expect(row).toEqual({ status: 'expired', updated_at: row?.answer_by, answer_by: row?.answer_by });
      expect(row?.answer_by.toISOString()).toBe(before.json.updated_at);
    });

    it('leaves room for other requests of the same diner', async () => {
      const busy = await api.beside({ MAX_PENDING_BOOKINGS: '1' });
      await api.dataSource.query(`UPDATE bookings.bookings SET answer_by = now() WHERE status = 'pending'`);
      const first = await book(busy, { chef_id: 5, booking_date: dateAhead(40) });
      expect(first.status).toBe(201);
      const refused = await book(busy, { chef_id: 3, booking_date: dateAhead(40) });
      expect(expectProblem(refused, 409)).toMatchObject({ code: 'BOOKINGS_TOO_MANY_PENDING' });
      await api.dataSource.query('UPDATE chefs.chefs SET instant_book = true WHERE id = 4');
      const atOnce = await book(busy, { chef_id: 4, booking_date: dateAhead(40) });
      expect([atOnce.status, atOnce.json.status]).toEqual([201, 'confirmed']);
      await letExpire(first.json.id);
      expect((await book(busy, { chef_id: 3, booking_date: dateAhead(40) })).status).toBe(201);
    });
  });
});
