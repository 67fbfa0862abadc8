import { book, BOOKINGS, dateAhead, type BookingJson } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { ADMIN, CHEF, DINER, register, registerDiner, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

interface BookingList {
  readonly bookings: readonly BookingJson[];
  readonly total: number;
  readonly pages: number;
}

describe('Looking at bookings over HTTP', () => {
  let api: RunningApi;
  let other: Person;
  let othersBooking: number;

  beforeAll(async () => {
    api = await startApi();
    other = await registerDiner(api, 'Lee Jiho');
    const { json } = await book(api, { booking_date: dateAhead(40) }, other);
    othersBooking = json.id;
  });

  afterAll(() => api.close());

  const get = (id: number | string, { token }: { readonly token: string }) =>
    api.call<BookingJson>('GET', `${BOOKINGS}/${id}`, { token });
  const list = (query = '', { token }: { readonly token: string } = DINER) =>
    api.call<BookingList>('GET', `${BOOKINGS}${query}`, { token });
  const idsFor = async (query: string, person?: { readonly token: string }): Promise<readonly number[]> => {
    const { status, json } = await list(query, person);
    expect(status).toBe(200);
    return json.bookings.map(({ id }) => id);
  };

  describe('one', () => {
    it('is for its diner and its chef, who alone sees the diner’s name', async () => {
      const forDiner = await get(othersBooking, other);
      const forChef = await get(othersBooking, CHEF);
      expect([forDiner.status, forChef.status]).toEqual([200, 200]);
      expect(forDiner.json).not.toHaveProperty('diner_name');
      expect(forChef.json).toEqual({ ...forDiner.json, diner_name: 'Lee Jiho' });
    });

    it('does not exist for anybody else', async () => {
      const stranger = await register(api);
      for (const nobody of [DINER, ADMIN, stranger]) {
        expectProblem(await get(othersBooking, nobody), 404, 'Booking not found');
      }
      // A chef, but of another booking.
      expectProblem(await get(2, CHEF), 404, 'Booking not found');
      expectProblem(await get(9999, DINER), 404, 'Booking not found');
    });

    it.each(['abc', '1.5', '0', '-1', '2147483648', '1e0', `1'%20OR%20'1'='1`, '%00', 'a'.repeat(200)])(
      'has no id %s',
      async (id) => {
        expect(expectFieldProblem(await get(id, DINER))).toEqual(['id']);
        expectProblem(await api.call('GET', `${BOOKINGS}/${id}`), 401, 'Missing authorization header');
      },
    );

    it('stays visible when the subscription has ended, while the list does not', async () => {
      const lapsed = await registerDiner(api);
      const { json } = await book(api, { booking_date: dateAhead(41) }, lapsed);
      await api.dataSource.query(
        'UPDATE subscriptions.subscriptions SET current_period_end = now() WHERE user_id = $1',
        [lapsed.id],
      );
      expectProblem(await api.ahead(5, () => list('', lapsed)), 403, 'Subscription to coocook required');
      expect((await get(json.id, lapsed)).json).toEqual(json);
    });
  });

  describe('a list', () => {
    it('has all of the demo diner’s seven, newest slot first, as each looks by itself', async () => {
      const { status, json } = await list();
      expect(status).toBe(200);
      expect(json).toEqual({
        bookings: expect.any(Array) as unknown,
        total: 7,
        pages: 1,
        current_page: 1,
        per_page: 12,
      });
      expect(json.bookings.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 1, 2]);
      const starts = json.bookings.map(({ starts_at }) => Date.parse(starts_at));
      expect(starts).toEqual([...starts].sort((a, b) => b - a));
      for (const booking of json.bookings) expect((await get(booking.id, DINER)).json).toEqual(booking);
    });

    it('has nobody else’s', async () => {
      expect(await idsFor('', other)).toEqual([othersBooking]);
      expect(await idsFor('', await registerDiner(api))).toEqual([]);
    });

    it.each([
      ['status=confirmed', [7, 6, 5, 3, 1]],
      ['status=pending', [4]],
      ['status=completed', [2]],
      ['status=no_show', []],
      ['when=upcoming', [7, 6, 5, 4, 3]],
      ['when=past', [1, 2]],
      ['when=past&status=confirmed', [1]],
      ['when=upcoming&status=completed', []],
      ['when=upcoming&sort=starts_at', [3, 4, 5, 6, 7]],
    ])('is filtered by %s', async (query, ids) => {
      expect(await idsFor(`?${query}`)).toEqual(ids);
    });

    it('is cut to dates, both included, of the wall clock of each booking', async () => {
      const { json } = await list('?sort=starts_at');
      const dates = json.bookings.map(({ booking_date }) => booking_date);
      const [, from = '', , to = ''] = dates;
      const within = json.bookings.filter(({ booking_date: date }) => date >= from && date <= to);
      const ids = within.map(({ id }) => id);
      expect(ids.length).toBeLessThan(7);
      expect(await idsFor(`?sort=starts_at&from=${from}&to=${to}`)).toEqual(ids);
      expect(await idsFor(`?from=${dateAhead(60)}`)).toEqual([]);
      expect(await idsFor(`?to=${dateAhead(-60)}`)).toEqual([]);
      expect(expectFieldProblem(await list(`?from=${dateAhead(2)}&to=${dateAhead(1)}`))).toEqual(['to']);
    });

    it('says until when a request waits for its answer, and of nothing else', async () => {
      const { json } = await list();
      for (const { status, ...booking } of json.bookings) {
        expect('answer_by' in booking).toBe(status === 'pending');
      }
    });

    it('counts a booking as upcoming until it ends', async () => {
      await api.dataSource.query(
        `UPDATE bookings.bookings SET starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour',
         blocked_until = now() + interval '1 hour', answer_by = now() - interval '1 day' WHERE id = 1`,
      );
      expect(await idsFor('?when=upcoming')).toContain(1);
      expect(await idsFor('?when=past')).toEqual([2]);
    });

    it('comes in pages', async () => {
      const { json } = await list('?per_page=3&page=3');
      expect(json).toMatchObject({ total: 7, pages: 3, current_page: 3, per_page: 3 });
      expect(json.bookings.map(({ id }) => id)).toEqual([2]);
      expect((await list('?per_page=3&page=4')).json).toMatchObject({ bookings: [], total: 7, pages: 3 });
      expect((await list('?status=no_show')).json).toMatchObject({ total: 0, pages: 0 });
    });

    it.each([
      ['status', 'done'],
      ['status', ''],
      ['status', `1' OR '1'='1`],
      ['when', 'now'],
      ['as', 'admin'],
      ['from', '2027-02-30'],
      ['to', 'tomorrow'],
      ['page', '0'],
      ['per_page', '101'],
      ['diner_id', '9'],
    ])('refuses %s=%s', async (field, value) => {
      expect(expectFieldProblem(await list(`?${field}=${encodeURIComponent(value)}`))).toEqual([field]);
    });

    it('refuses a query key that is given twice', async () => {
      expect(expectFieldProblem(await list('?status=pending&status=confirmed'))).toEqual(['status']);
      expect(expectFieldProblem(await list('?as=chef&as=chef'))).toEqual(['as']);
    });

    it('needs somebody who is signed in and subscribed', async () => {
      expectProblem(await api.call('GET', BOOKINGS), 401, 'Missing authorization header');
      const stranger = await register(api);
      expectProblem(await list('', stranger), 403, 'Subscription to coocook required');
      expectProblem(await list('?status=done', stranger), 403, 'Subscription to coocook required');
    });
  });

  describe('a chef’s list', () => {
    it('has those made with them, with names, and needs no subscription', async () => {
      expectProblem(await list('', CHEF), 403, 'Subscription to coocook required');
      const { status, json } = await list('?as=chef&per_page=100', CHEF);
      expect(status).toBe(200);
      expect(json.bookings.every(({ chef_id, diner_name }) => chef_id === 1 && Boolean(diner_name))).toBe(
        true,
      );
      expect(json.bookings.map(({ id }) => id)).toEqual(expect.arrayContaining([1, 6, othersBooking]));
      expect(json.bookings.find(({ id }) => id === othersBooking)).toMatchObject({ diner_name: 'Lee Jiho' });
    });

    it('is filtered like any other', async () => {
      expect(await idsFor('?as=chef&status=confirmed&per_page=1&page=2', CHEF)).toEqual([1]);
      expect(expectFieldProblem(await list('?as=chef&status=done', CHEF))).toEqual(['status']);
    });

    it('is refused to those without a chef profile', async () => {
      for (const person of [DINER, other]) {
        expect(expectProblem(await list('?as=chef', person), 403)).toMatchObject({
          code: 'CHEFS_PROFILE_REQUIRED',
        });
      }
    });
  });
});
