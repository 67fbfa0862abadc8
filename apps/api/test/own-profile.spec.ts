import { book, dateAhead } from './support/bookings';
import { CHEFS, DATES, NEW_TERMS, profile, registerChef, schedule, SCHEDULE } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { ADMIN, CHEF, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

/** What is wrong in a profile, whether it is opened or changed. */
const BAD_FIELDS: readonly (readonly [field: string, value: unknown])[] = [
  ...['name', 'cuisine', 'location', 'bio'].flatMap((field) =>
    ['', '  ', '\u200b', 'x'.repeat(2001), 5, null, ['a'], {}].map((bad) => [field, bad] as const),
  ),
  ...['+09:00', 'Etc/GMT+3', 'GMT+3', 'Mars/Olympus', 'asia/seoul', '', 'Asia/Seoul\n', 9, null].map(
    (bad) => ['time_zone', bad] as const,
  ),
  ...[0, -1, 1.5, 1e21, 1_000_000_001, '90', null, true].map((bad) => ['hourly_rate', bad] as const),
  ...['XYZ', 'krw', '', 5, null].map((bad) => ['currency', bad] as const),
  ...['specialties', 'languages'].flatMap((field) =>
    ['Korean', [''], [5], [null], ['x'.repeat(51)], Array.from({ length: 21 }, () => 'a'), null, {}].map(
      (bad) => [field, bad] as const,
    ),
  ),
  ['id', 7],
  ['user_id', 1],
  ['rating', 5],
  ['toProfile', 1],
  ['toChanges', 1],
];

describe('A chef’s own profile', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const patch = (token: string, body: Json) => api.call('PATCH', `${CHEFS}/me`, { token, body });

  it('is opened once, with the hours and rules of a new chef', async () => {
    const { token } = await register(api);
    const body = profile({ specialties: ['Feijoada'], name: '  Ana Lima ' });
    const { status, headers, json } = await api.call('POST', CHEFS, { token, body });
    expect(status).toBe(201);
    expect(headers.location).toBe(`/api/coocook/chefs/${json.id as number}`);
    expect(json).toEqual({
      ...profile({ specialties: ['Feijoada'], languages: [] }),
      id: 6,
      rating: 0,
      rating_count: 0,
      photo_url: null,
      ...NEW_TERMS,
      active: true,
      created_at: expect.any(String) as string,
    });
    expect((await api.call('GET', headers.location ?? '')).json).toEqual(json);
    expect((await api.call('GET', `${CHEFS}/me`, { token })).json).toEqual(json);
    expect((await api.call('GET', SCHEDULE, { token })).json).toEqual(schedule());
    expect((await api.call('GET', '/api/auth/me', { token })).json).toMatchObject({
      is_chef: true,
      chef_id: 6,
    });
    const before = await api.contents();
    const again = await api.call('POST', CHEFS, { token, body });
    expect(expectProblem(again, 409)).toMatchObject({ code: 'CHEFS_PROFILE_EXISTS' });
    expect(await api.contents()).toEqual(before);
  });

  it('is opened once, however many try at once', async () => {
    const { token } = await register(api);
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => api.call('POST', CHEFS, { token, body: profile() })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('is neither opened nor changed by the demo accounts, whose hours alone can be tried', async () => {
    const before = await api.contents();
    for (const person of [DINER, ADMIN, CHEF]) {
      const opened = await api.call('POST', CHEFS, { ...person, body: profile() });
      expect(expectProblem(opened, 409)).toMatchObject({ code: 'IDENTITY_DEMO_FIXED' });
    }
    for (const change of [{ bio: 'Mine now' }, { active: false }]) {
      const changed = await patch(CHEF.token, change);
      expect(expectProblem(changed, 409)).toMatchObject({ code: 'IDENTITY_DEMO_FIXED' });
    }
    expect(await api.contents()).toEqual(before);
    const body = schedule({ min_notice_hours: 1 });
    expect((await api.call('PUT', SCHEDULE, { ...CHEF, body })).status).toBe(200);
  });

  it('of a demo chef has the hours of a new one, and an hour of notice', async () => {
    expect((await api.call('GET', SCHEDULE, CHEF)).json).toEqual(schedule({ min_notice_hours: 1 }));
  });

  it.each(BAD_FIELDS)('is not opened with %s: %j', async (field, value) => {
    const { token } = await register(api);
    const before = await api.contents();
    const answer = await api.call('POST', CHEFS, { token, body: profile({ [field]: value }) });
    expect(expectFieldProblem(answer)).toEqual([field]);
    expect(await api.contents()).toEqual(before);
  });

  it.each(BAD_FIELDS)('is not changed with %s: %j', async (field, value) => {
    const before = await api.contents();
    // The currency changes together with the rate only.
    const body = field === 'currency' ? { currency: value, hourly_rate: 90 } : { [field]: value };
    expect(expectFieldProblem(await patch(CHEF.token, body))).toEqual([field]);
    expect(await api.contents()).toEqual(before);
  });

  it.each(['name', 'cuisine', 'bio', 'location', 'time_zone', 'hourly_rate', 'currency'])(
    'is not opened without %s',
    async (field) => {
      const { token } = await register(api);
      const answer = await api.call('POST', CHEFS, { token, body: profile({ [field]: undefined }) });
      expect(expectFieldProblem(answer, 'Missing required fields')).toEqual([field]);
    },
  );

  it('changes in what is given, and in nothing else', async () => {
    const { token, chefId } = await registerChef(api);
    const { json: before } = await api.call('GET', `${CHEFS}/me`, { token });
    expect((await patch(token, {})).json).toEqual({ ...before, outside: [] });
    const changes = {
      name: 'A. Lima',
      time_zone: 'America/Sao_Paulo',
      specialties: ['Moqueca'],
      hourly_rate: 95,
    };
    const { status, json } = await patch(token, changes);
    expect([status, json]).toEqual([200, { ...before, ...changes, outside: [] }]);
    expect((await api.call('GET', `${CHEFS}/${chefId}`)).json).toEqual({ ...before, ...changes });
    const inDollars = await patch(token, { hourly_rate: 95.5, currency: 'USD' });
    expect(inDollars.json).toEqual({ ...json, hourly_rate: 95.5, currency: 'USD' });
  });

  it('never keeps its rate in another currency, nor decimals that the currency has not', async () => {
    const { token } = await registerChef(api);
    expect(expectFieldProblem(await patch(token, { currency: 'USD' }))).toEqual(['currency']);
    expect(expectFieldProblem(await patch(token, { hourly_rate: 95.5 }))).toEqual(['hourly_rate']);
    expect(expectFieldProblem(await patch(token, { hourly_rate: 1.234, currency: 'USD' }))).toEqual([
      'hourly_rate',
    ]);
  });

  it('can be paused: then nobody but its chef sees it, and it comes back as it was', async () => {
    const { token, chefId } = await registerChef(api);
    const { json: before } = await api.call('GET', `${CHEFS}/me`, { token });
    const paused = await patch(token, { active: false });
    expect(paused.json).toEqual({ ...before, active: false, outside: [] });
    const span = `from=${dateAhead(40)}&to=${dateAhead(41)}&duration_hours=2`;
    const why = `date=${dateAhead(40)}&time=12:00&duration_hours=2`;
    for (const path of ['', `/availability?${span}`, `/availability/why?${why}`]) {
      expectProblem(await api.call('GET', `${CHEFS}/${chefId}${path}`), 404, 'Chef not found');
    }
    expectProblem(await book(api, { chef_id: chefId }), 404, 'Chef not found');
    expect((await api.call('GET', `${CHEFS}?q=feijoada&per_page=100`)).text).not.toContain(`"id":${chefId},`);
    expect((await api.call('GET', `${CHEFS}/me`, { token })).status).toBe(200);
    expect((await patch(token, { active: true })).json).toEqual({ ...before, outside: [] });
    for (const active of ['false', 0, null]) {
      expect(expectFieldProblem(await patch(token, { active }))).toEqual(['active']);
    }
  });

  it('exists for its chef alone: whoever has none is told so before anything else', async () => {
    const { token } = await register(api);
    const routes = [
      ['GET', `${CHEFS}/me`],
      ['PATCH', `${CHEFS}/me`],
      ['GET', SCHEDULE],
      ['PUT', SCHEDULE],
      ['POST', `${SCHEDULE}/preview`],
      ['GET', DATES],
      ['PUT', `${DATES}/2027-02-30`],
      ['POST', `${DATES}/2027-02-30/preview`],
      ['DELETE', `${DATES}/2027-02-30`],
    ] as const;
    for (const [method, path] of routes) {
      const body = method === 'PUT' || method === 'PATCH' ? { nonsense: 1 } : undefined;
      expectProblem(await api.call(method, path, { token, body }), 403, 'Chef profile required');
      expectProblem(await api.call(method, path, { body }), 401, 'Missing authorization header');
    }
    expectProblem(await api.call('POST', CHEFS, { body: profile() }), 401);
  });
});
