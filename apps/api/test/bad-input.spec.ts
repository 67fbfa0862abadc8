import type { OutgoingHttpHeaders } from 'node:http';
import { book, BOOKINGS, dateAhead, wish } from './support/bookings';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { CHEF, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const GOOD = JSON.stringify(wish());
const INJECTION = `1' OR '1'='1`;

/** Bodies that are wrong as a whole, with the message that says so. */
const BAD_BODIES: readonly (readonly [what: string, body: string | Buffer, message: string])[] = [
  ...['[]', `[${GOOD}]`, 'null', '1', '"text"', 'true'].map(
    (body) => [body.slice(0, 20), body, 'The body must be a JSON object'] as const,
  ),
  ...['{', '{"chef_id":1,}', "{'chef_id':1}", 'NaN', '{}{}', '<xml/>', 'chef_id=1', '\0'].map(
    (body) => [body, body, 'The body is not valid JSON'] as const,
  ),
  ['__proto__', GOOD.replace('{', '{"__proto__":{"admin":true},'), 'The body is not valid JSON'],
  ['a prototype', GOOD.replace('{', '{"constructor":{"prototype":{}},'), 'The body is not valid JSON'],
  ['no content', '', 'Missing required fields'],
  ['an empty object', '{}', 'Missing required fields'],
];

describe('Bad input over HTTP', () => {
  let api: RunningApi;
  let stranger: { readonly token: string };
  let before: Json;

  beforeAll(async () => {
    api = await startApi();
    stranger = await register(api);
    before = await api.contents();
  });

  // Whatever was sent, nothing was written.
  afterEach(async () => {
    expect(await api.contents()).toEqual(before);
  });

  afterAll(() => api.close());

  it.each<[string, unknown]>([
    ...['2027-02-30', '2027-02-29', dateAhead(-1), INJECTION, 5, [], {}].map((bad) => ['booking_date', bad]),
    ...['25:00', '24:00', '18:60', '8:00', '18:00:00', '6pm', '', INJECTION, 1800, ['18:00']].map((bad) => [
      'start_time',
      bad,
    ]),
    ...[0, -3, 1.5, 13, 24, 1e9, 'abc', '2', '', true, [2], {}].map((bad) => ['duration_hours', bad]),
    ...[0, -1, 1.5, 2147483648, 1e20, '1', INJECTION, true, [1], {}].map((bad) => ['chef_id', bad]),
    ...['x'.repeat(1001), 'No\0nuts', 5, false, ['nuts'], { $ne: '' }, { no: '\0' }].map((bad) => [
      'special_requests',
      bad,
    ]),
    ...['250', 'abc', -1, 250.5, 1e21, true, [250], {}].map((bad) => ['expected_total_price', bad]),
    ...['Mars/Olympus', '+09:00', '', 9, true, ['Asia/Seoul'], {}].map((bad) => ['expected_time_zone', bad]),
    ...[
      'id',
      'status',
      'total_price',
      'diner_id',
      'constructor',
      'toString',
      'toOrder',
      'hasOwnProperty',
    ].map((unknown) => [unknown, 1]),
    ['nul', { 'a\0b': 1 }],
  ] as [string, unknown][])('is refused in %s: %j', async (field, value) => {
    expect(expectFieldProblem(await book(api, { [field]: value }))).toEqual([field]);
  });

  it('is refused with all the fields that are wrong', async () => {
    const answer = await book(api, {
      booking_date: '2027-02-30',
      start_time: '25:00',
      duration_hours: 0,
      tip: 1,
    });
    expect([...expectFieldProblem(answer)].sort()).toEqual([
      'booking_date',
      'duration_hours',
      'start_time',
      'tip',
    ]);
  });

  it.each([
    'abc',
    '1.5',
    '0',
    '-1',
    '2147483648',
    '1e0',
    encodeURIComponent(INJECTION),
    '%00',
    'a'.repeat(200),
  ])('is refused in an id: %s', async (id) => {
    const answer = await api.call('PUT', `${BOOKINGS}/${id}`, { ...CHEF, body: { status: 'completed' } });
    expect(expectFieldProblem(answer)).toEqual(['id']);
  });

  it('is refused in an unknown field even when it says nothing', async () => {
    expect(expectFieldProblem(await book(api, { tip: null }), 'Unknown field tip')).toEqual(['tip']);
  });

  it.each([
    ['GET', '/api/coocook/chefs/1'],
    ['GET', '/api/coocook/cuisines'],
    ['GET', '/%61pi/coocook/cuisines'],
    ['GET', BOOKINGS],
    ['POST', BOOKINGS],
    ['GET', `${BOOKINGS}/1`],
    ['PUT', `${BOOKINGS}/1`],
    ['GET', '/api/auth/me'],
    ['POST', '/api/auth/logout'],
    ['POST', '/api/auth/login'],
    ['GET', '/api/platform/products'],
  ])('is refused in a query that %s %s does not have', async (method, path) => {
    for (const query of ['tip=1', 'tip=', 'tip=1&tip=2', '__proto__=1', 'constructor=1']) {
      const answer = await api.call(method, `${path}?${query}`, DINER);
      expect(expectFieldProblem(answer)).toEqual([query.split('=')[0]]);
    }
  });

  it('is refused in a body that a route does not have', async () => {
    for (const body of [{ everywhere: true }, ['everywhere']]) {
      expectFieldProblem(await api.call('POST', '/api/auth/logout', { ...DINER, body }));
    }
  });

  it.each<[string, number, string, OutgoingHttpHeaders]>([
    ['an address without end', 414, `/api/coocook/chefs/${'1'.repeat(5000)}`, {}],
    ['headers without end', 431, BOOKINGS, { Cookie: 'x'.repeat(20_000) }],
    ['a length beside chunks', 400, BOOKINGS, { 'Content-Length': 5, 'Transfer-Encoding': 'chunked' }],
  ])('is refused before any route is looked for: %s', async (_what, status, path, headers) => {
    expectProblem(await api.call('GET', path, { headers }), status);
  });

  describe.each([
    ['POST', BOOKINGS, DINER],
    ['PUT', `${BOOKINGS}/1`, CHEF],
    ['POST', '/api/platform/subscriptions', CHEF],
    ['POST', '/api/auth/register', undefined],
    ['POST', '/api/auth/login', undefined],
  ])('sent by %s to %s', (method, path, person) => {
    const send = (body: string | Buffer, headers = {}) =>
      api.call(method, path, { ...person, body, headers });

    it.each(BAD_BODIES)('is refused as a whole: %s', async (_what, body, message) => {
      expectProblem(await send(body, JSON_TYPE), 400, message);
    });

    it('is refused when it is no UTF-8', async () => {
      expectProblem(await send(Buffer.from('7b22ff223a317d', 'hex'), JSON_TYPE), 400);
    });

    it.each([
      ['objects', '{"a":', '1', '}'],
      ['lists', '[', '', ']'],
    ])('is refused when it is %s in each other without end', async (_what, open, core, close) => {
      const depth = Math.floor(99_000 / (open.length + close.length));
      const body = `{"special_requests":${open.repeat(depth)}${core}${close.repeat(depth)}}`;
      expectProblem(await send(body, JSON_TYPE), 400);
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/xml',
      'json',
    ])('is refused as %s', async (type) => {
      const problem = expectProblem(await send(GOOD, { 'Content-Type': type }), 415);
      expect(problem.code).toBe('REQUEST_NOT_JSON');
    });

    it('is refused without a content type', async () => {
      expectProblem(await send(GOOD), 415);
    });

    it('is refused over 100 kB, said to be that long or not', async () => {
      const body = `{"special_requests":"${'x'.repeat(1_000_000)}"}`;
      for (const headers of [JSON_TYPE, { ...JSON_TYPE, 'Transfer-Encoding': 'chunked' }]) {
        expect(expectProblem(await send(body, headers), 413).code).toBe('REQUEST_TOO_LARGE');
      }
    });

    it('is read up to 100 kB', async () => {
      expectProblem(await send('{}'.padEnd(100_000), JSON_TYPE), 400, 'Missing required fields');
      expectProblem(await send('{}'.padEnd(100_001), JSON_TYPE), 413);
    });
  });

  describe('of somebody who may not ask at all', () => {
    const bad: readonly (readonly [string, string | Buffer, OutgoingHttpHeaders])[] = [
      ...BAD_BODIES.map(([what, body]) => [what, body, JSON_TYPE] as const),
      ['another type', GOOD, { 'Content-Type': 'text/plain' }],
      ['no type', GOOD, {}],
    ];

    it.each(bad)('is not looked at before they sign in: %s', async (_what, body, headers) => {
      for (const [method, path] of [
        ['POST', BOOKINGS],
        ['PUT', `${BOOKINGS}/1`],
        ['PUT', `${BOOKINGS}/abc`],
        ['POST', '/api/platform/subscriptions'],
      ] as const) {
        const answer = await api.call(method, path, { body, headers });
        expectProblem(answer, 401, 'Missing authorization header');
      }
    });

    it.each(bad)('is not looked at before they subscribe: %s', async (_what, body, headers) => {
      const answer = await api.call('POST', BOOKINGS, { ...stranger, body, headers });
      expectProblem(answer, 403, 'Subscription to coocook required');
    });
  });
});
