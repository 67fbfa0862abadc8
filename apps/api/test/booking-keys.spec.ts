import { book, bookConfirmed, BOOKINGS, dateAhead, step, wish, type BookingJson } from './support/bookings';
import type { ApiProcess } from './support/api-process';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Answer, Json } from './support/http-call';
import { CHEF, DINER, registerDiner, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('A booking write with an idempotency key', () => {
  let api: RunningApi;
  let second: ApiProcess;
  let day = 40;
  let keys = 0;

  beforeAll(async () => {
    api = await startApi();
    second = await api.beside();
  });

  afterAll(() => api.close());

  const nextDate = (): string => dateAhead(day++);
  const newKey = (): string => `key ${++keys}`;
  const request = (
    key: string,
    body: Json,
    { token }: { readonly token: string } = DINER,
    at: ApiProcess = api,
  ) =>
    at.call<BookingJson>('POST', BOOKINGS, { token, body: wish(body), headers: { 'Idempotency-Key': key } });
  const bookingsOn = async (date: string): Promise<number> => {
    const rows = await api.dataSource.query<unknown[]>(
      'SELECT id FROM bookings.bookings WHERE booking_date = $1',
      [date],
    );
    return rows.length;
  };
  const told = ({ status, bytes, headers }: Answer<unknown>) => ({
    status,
    bytes: bytes.toString('hex'),
    location: headers.location,
    type: headers['content-type'],
  });

  it('is done once, and told again to the byte, by whichever process', async () => {
    const key = newKey();
    const body = { booking_date: nextDate(), special_requests: '견과류 빼고 🥜' };
    const first = await request(key, body);
    expect(first.status).toBe(201);
    // What the booking has become since does not show.
    await step(api, first.json.id, 'cancel', {});
    const before = await api.contents();
    for (const process of [api, second]) {
      expect(told(await request(key, body, DINER, process))).toEqual(told(first));
    }
    expect(await api.contents()).toEqual(before);
  });

  it.each<[string, (id: number, key: string, body: Json) => Promise<Answer<BookingJson>>, Json, Json]>([
    [
      'an answer',
      (id, key, body) =>
        api.call('PUT', `${BOOKINGS}/${id}`, { ...CHEF, body, headers: { 'Idempotency-Key': key } }),
      { status: 'declined' },
      { status: 'confirmed' },
    ],
    [
      'a cancellation',
      (id, key, body) => step(api, id, 'cancel', body, { ...DINER, key }),
      { reason: 'Ill' },
      { reason: 'Well' },
    ],
    [
      'a move',
      (id, key, body) => step(api, id, 'reschedule', body, { ...DINER, key }),
      { booking_date: dateAhead(120), start_time: '18:00' },
      { booking_date: dateAhead(121), start_time: '18:00' },
    ],
  ])('may be %s', async (_what, write, body, otherBody) => {
    const { json } = await book(api, { booking_date: nextDate() });
    const key = newKey();
    const first = await write(json.id, key, body);
    expect(first.status).toBe(200);
    const before = await api.contents();
    expect(told(await write(json.id, key, body))).toEqual(told(first));
    const refused = expectProblem(await write(json.id, key, otherBody), 422);
    expect(refused.code).toBe('BOOKINGS_KEY_REUSED');
    expect(await api.contents()).toEqual(before);
  });

  it('is refused with another body, but not for the order of its fields or those that say nothing', async () => {
    const key = newKey();
    const body = { booking_date: nextDate(), start_time: '12:00' };
    const first = await request(key, body);
    const before = await api.contents();
    for (const other of [
      { start_time: '15:00' },
      { chef_id: 2 },
      { special_requests: 'No nuts' },
      { duration_hours: 3 },
    ]) {
      expectProblem(await request(key, { ...body, ...other }), 422);
    }
    expect(await api.contents()).toEqual(before);
    const turned = Object.fromEntries(Object.entries(wish(body)).reverse());
    const headers = { 'Idempotency-Key': key };
    expect(told(await api.call('POST', BOOKINGS, { ...DINER, body: turned, headers }))).toEqual(told(first));
    for (const nothing of [
      { special_requests: '' },
      { special_requests: null, expected_total_price: null },
    ]) {
      expect(told(await request(key, { ...body, ...nothing }))).toEqual(told(first));
    }
  });

  it('is another write under the key of another person, or to another booking', async () => {
    const key = newKey();
    const other = await registerDiner(api);
    const date = nextDate();
    expect((await request(key, { booking_date: date, start_time: '12:00' })).status).toBe(201);
    expect((await request(key, { booking_date: date, start_time: '18:00' }, other)).status).toBe(201);
    const ids = [
      await bookConfirmed(api, { booking_date: nextDate() }),
      (await book(api, { booking_date: nextDate() })).json,
    ];
    for (const { id } of ids) {
      expect((await step(api, id, 'cancel', {}, { ...DINER, key })).json).toMatchObject({
        id,
        status: 'cancelled',
      });
    }
  });

  it('leaves no trace when it was refused, and is tried anew', async () => {
    const key = newKey();
    const booking_date = nextDate();
    const inTheWay = await book(api, { booking_date });
    const before = await api.contents();
    expectProblem(await request(key, { booking_date }), 409);
    expect(await api.contents()).toEqual(before);
    await step(api, inTheWay.json.id, 'cancel', {});
    expect((await request(key, { booking_date })).status).toBe(201);
  });

  it('is not told to somebody who may no longer write', async () => {
    const diner: Person = await registerDiner(api);
    const key = newKey();
    const body = { booking_date: nextDate() };
    expect((await request(key, body, diner)).status).toBe(201);
    await api.dataSource.query(
      'UPDATE subscriptions.subscriptions SET current_period_end = created_at WHERE user_id = $1',
      [diner.id],
    );
    // A process that has not kept for some seconds that they may.
    const fresh = await api.beside();
    expectProblem(await request(key, body, diner, fresh), 403, 'Subscription to coocook required');
  });

  it('is known for 24 hours', async () => {
    const key = newKey();
    const body = { booking_date: nextDate() };
    const first = await request(key, body);
    await api.ahead(24 * 3600 - 60, async () => {
      expect(told(await request(key, body))).toEqual(told(first));
    });
    await step(api, first.json.id, 'cancel', {});
    await api.ahead(24 * 3600 + 1, async () => {
      const again = await request(key, body);
      expect(again.status).toBe(201);
      expect(again.json.id).not.toBe(first.json.id);
    });
  });

  it.each([[''], [' '], ['x'.repeat(256)], ['ключ'], ['a\tb']])(
    'is refused with the key %j, and nothing changes',
    async (key) => {
      const before = await api.contents();
      const header = Buffer.from(key).toString('latin1');
      const message = 'Invalid Idempotency-Key: 1 to 255 printable ASCII characters are expected';
      expect(expectFieldProblem(await request(header, { booking_date: dateAhead(39) }), message)).toEqual([
        'Idempotency-Key',
      ]);
      expectFieldProblem(await step(api, 6, 'cancel', {}, { ...DINER, key: header }), message);
      expect(await api.contents()).toEqual(before);
    },
  );

  it.each(['x', '~'.repeat(255), '"8e03978e-40d5-43dd-bc93-6894a57f9324"', `'; DROP TABLE x; --`])(
    'takes the key %s',
    async (key) => {
      const body = { booking_date: nextDate() };
      const first = await request(key, body);
      expect(first.status).toBe(201);
      expect(told(await request(key, body))).toEqual(told(first));
    },
  );

  it('is done once however many send it at the same moment to two processes', async () => {
    const key = newKey();
    const body = { booking_date: nextDate() };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => request(key, body, DINER, index % 2 === 0 ? api : second)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await bookingsOn(body.booking_date)).toBe(1);
  });

  it('gives one body the key when two send different ones at the same moment', async () => {
    const key = newKey();
    const booking_date = nextDate();
    const answers = await Promise.all(
      [api, second, api, second].map((process, index) =>
        request(key, { booking_date, chef_id: index + 1 }, DINER, process),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    expect(await bookingsOn(booking_date)).toBe(1);
  });
});
