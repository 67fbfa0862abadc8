import { book, BOOKINGS, dateAhead } from './support/bookings';
import {
  CHEFS,
  DATES,
  daysOf,
  everyDay,
  putSchedule,
  registerChef,
  schedule,
  SCHEDULE,
} from './support/chefs';
import type { NewChef } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { PASSWORD, type Session } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const range = (weekday: unknown, start: unknown, end: unknown) => ({ weekday, start, end });

describe('A chef’s schedule', () => {
  let api: RunningApi;
  let chef: NewChef;

  beforeAll(async () => {
    api = await startApi();
    chef = await registerChef(api);
  });

  afterAll(() => api.close());

  const putDate = (date: string, ranges: unknown, token = chef.token) =>
    api.call('PUT', `${DATES}/${date}`, { token, body: { ranges } });
  const dates = async () => (await api.call('GET', DATES, { token: chef.token })).json.dates;

  it.each<[string, Json]>([
    ['no hours at all', { weekly: [] }],
    [
      'hours that touch, past midnight and round the week',
      {
        weekly: [
          range(1, '02:00', '05:00'),
          range(5, '18:00', '24:00'),
          range(6, '00:00', '02:00'),
          range(7, '22:00', '02:00'),
        ],
      },
    ],
    [
      'the least of everything',
      {
        buffer_minutes: 0,
        min_notice_hours: 0,
        horizon_days: 1,
        min_hours: 1,
        max_hours: 1,
        grid_minutes: 15,
        answer_hours: 1,
      },
    ],
    [
      'the most of everything',
      {
        buffer_minutes: 240,
        min_notice_hours: 720,
        horizon_days: 730,
        min_hours: 12,
        max_hours: 12,
        grid_minutes: 60,
        answer_hours: 168,
        instant_book: true,
      },
    ],
    [
      'tiers of its own',
      {
        cancellation_policy: {
          tiers: [
            { hours_before: 72, share: 1 },
            { hours_before: 5, share: 0.25 },
          ],
        },
      },
    ],
  ])('takes %s, and answers what may be sent again', async (_what, changes) => {
    const { status, json } = await putSchedule(api, chef, changes);
    expect([status, json]).toEqual([200, { ...schedule(changes), outside: [] }]);
    const { json: seen } = await api.call('GET', SCHEDULE, { token: chef.token });
    expect(seen).toEqual(schedule(changes));
    const again = await api.call('PUT', SCHEDULE, { token: chef.token, body: seen });
    expect([again.status, again.json]).toEqual([200, json]);
  });

  describe('is refused and stays as it was', () => {
    it.each<[string, string, unknown]>([
      ['overlap', 'weekly', [range(1, '10:00', '14:00'), range(1, '13:00', '15:00')]],
      ['overlap past midnight', 'weekly', [range(5, '18:00', '02:00'), range(6, '01:00', '05:00')]],
      ['overlap round the week', 'weekly', [range(1, '01:00', '05:00'), range(7, '18:00', '02:00')]],
      ['are empty', 'weekly', [range(1, '10:00', '10:00')]],
      ['are empty at midnight', 'weekly', [range(1, '00:00', '00:00')]],
      ['are no list', 'weekly', { 0: range(1, '10:00', '12:00') }],
      ['are null', 'weekly', null],
      ['have a null among them', 'weekly', [null]],
      ['have a list among them', 'weekly', [[]]],
      ['have a text among them', 'weekly', ['Monday']],
      ['are too many', 'weekly', Array.from({ length: 85 }, () => range(1, '10:00', '12:00'))],
      ...['24:00', '25:00', '9:00', '10:60', '', null, 1000].map(
        (bad) => [`start at ${bad}`, 'weekly.0.start', [range(1, bad, '12:00')]] as [string, string, unknown],
      ),
      ...['24:01', '9:00', '12:00:00', null, []].map(
        (bad) =>
          [`end at ${String(bad)}`, 'weekly.0.end', [range(1, '10:00', bad)]] as [string, string, unknown],
      ),
      ...[0, 8, 1.5, '1', null].map(
        (bad) =>
          [`are on day ${bad}`, 'weekly.0.weekday', [range(bad, '10:00', '12:00')]] as [
            string,
            string,
            unknown,
          ],
      ),
      ['have a field too many', 'weekly.0.tip', [{ ...range(1, '10:00', '12:00'), tip: 1 }]],
    ])('when its hours %s', async (_what, field, weekly) => {
      const before = await api.contents();
      expect(expectFieldProblem(await putSchedule(api, chef, { weekly }))).toEqual([field]);
      expect(await api.contents()).toEqual(before);
    });

    it.each<[string, unknown]>([
      ...[-1, 241, 1.5, '0', null].map((bad): [string, unknown] => ['buffer_minutes', bad]),
      ...[-1, 721, true].map((bad): [string, unknown] => ['min_notice_hours', bad]),
      ...[0, 731, 1e9].map((bad): [string, unknown] => ['horizon_days', bad]),
      ...[0, 13].map((bad): [string, unknown] => ['min_hours', bad]),
      ...[0, 13].map((bad): [string, unknown] => ['max_hours', bad]),
      ...[0, 20, 45, '30', null].map((bad): [string, unknown] => ['grid_minutes', bad]),
      ...['true', 1, null].map((bad): [string, unknown] => ['instant_book', bad]),
      ...[0, 169].map((bad): [string, unknown] => ['answer_hours', bad]),
      ...['moderate', null, [], {}, { preset: 'moderate', tiers: [] }].map((bad): [string, unknown] => [
        'cancellation_policy',
        bad,
      ]),
      ['time_zone', 'Asia/Seoul'],
      ['outside', []],
      ['toRules', 1],
    ])('with %s: %j', async (field, value) => {
      const before = await api.contents();
      expect(expectFieldProblem(await putSchedule(api, chef, { [field]: value }))).toEqual([field]);
      expect(await api.contents()).toEqual(before);
    });

    it('when its shortest booking is longer than its longest', async () => {
      const answer = await putSchedule(api, chef, { min_hours: 3, max_hours: 2 });
      expect(expectFieldProblem(answer)).toEqual(['min_hours']);
    });

    it('when its tiers grow', async () => {
      const tiers = [
        { hours_before: 24, share: 0.5 },
        { hours_before: 48, share: 1 },
      ];
      const fields = expectFieldProblem(await putSchedule(api, chef, { cancellation_policy: { tiers } }));
      expect(fields).toEqual([
        'cancellation_policy.tiers.1.hours_before',
        'cancellation_policy.tiers.1.share',
      ]);
    });

    it('when a part is missing', async () => {
      for (const field of Object.keys(schedule())) {
        const answer = await putSchedule(api, chef, { [field]: undefined });
        expect(expectFieldProblem(answer, 'Missing required fields')).toEqual([field]);
      }
    });
  });

  it('has single dates, which replace the hours that start that day until they are cleared', async () => {
    await putSchedule(api, chef, { weekly: everyDay('18:00', '20:00') });
    const [off, other, plain] = [dateAhead(30), dateAhead(31), dateAhead(32)];
    const starts = async () => {
      const days = await daysOf(api, chef.chefId, [off, plain], 1);
      return days.map(({ reason, slots }) => reason ?? slots.map((slot) => slot.start_time));
    };
    const late = [
      { start: '23:00', end: '00:30' },
      { start: '08:00', end: '09:00' },
    ];
    expect((await putDate(off, [])).json).toEqual({ date: off, ranges: [], outside: [] });
    const answer = await putDate(other, late);
    expect([answer.status, answer.json]).toEqual([
      200,
      { date: other, ranges: [late[1], late[0]], outside: [] },
    ]);
    expect(await dates()).toEqual([
      { date: off, ranges: [] },
      { date: other, ranges: [late[1], late[0]] },
    ]);
    expect(await starts()).toEqual([
      'time_off',
      ['08:00', '23:00', '23:30'].slice(0, 3),
      ['18:00', '18:30', '19:00'],
    ]);
    await putSchedule(api, chef, { weekly: everyDay('18:00', '19:00') });
    expect(await starts()).toEqual(['time_off', ['08:00', '23:00', '23:30'], ['18:00']]);
    await putDate(other, []);
    expect(await starts()).toEqual(['time_off', 'time_off', ['18:00']]);
    for (const date of [off, other]) {
      const cleared = await api.call('DELETE', `${DATES}/${date}`, { token: chef.token });
      expect([cleared.status, cleared.json]).toEqual([200, { outside: [] }]);
      expectProblem(await api.call('DELETE', `${DATES}/${date}`, { token: chef.token }), 404);
    }
    expect(await starts()).toEqual([['18:00'], ['18:00'], ['18:00']]);
  });

  it('knows no single dates that do not exist or that no calendar reaches', async () => {
    const before = await api.contents();
    for (const date of [
      '2027-02-30',
      '2027-2-3',
      'today',
      '20270301',
      '%00',
      dateAhead(-3),
      dateAhead(740),
      '0000-01-01',
      '9999-12-31',
    ]) {
      expect(expectFieldProblem(await putDate(date, []))).toEqual(['date']);
    }
    expect(
      expectFieldProblem(await api.call('DELETE', `${DATES}/2027-02-30`, { token: chef.token })),
    ).toEqual(['date']);
    for (const date of ['0001-01-01', '9999-12-31']) {
      expectProblem(await api.call('DELETE', `${DATES}/${date}`, { token: chef.token }), 404);
    }
    expect(await api.contents()).toEqual(before);
  });

  it.each<[unknown, string]>([
    [[{ start: '10:00', end: '10:00' }], 'ranges'],
    [
      [
        { start: '10:00', end: '14:00' },
        { start: '13:00', end: '15:00' },
      ],
      'ranges',
    ],
    [
      [
        { start: '22:00', end: '02:00' },
        { start: '23:00', end: '24:00' },
      ],
      'ranges',
    ],
    [[{ start: '24:00', end: '02:00' }], 'ranges.0.start'],
    [[{ start: '10:00', end: '12:00', weekday: 1 }], 'ranges.0.weekday'],
    [Array.from({ length: 13 }, () => ({ start: '10:00', end: '12:00' })), 'ranges'],
    [[null], 'ranges'],
    [{}, 'ranges'],
    [undefined, 'ranges'],
  ])('takes no hours for a date such as %j', async (ranges, field) => {
    const before = await api.contents();
    expect(expectFieldProblem(await putDate(dateAhead(30), ranges))).toEqual([field]);
    expect(await api.contents()).toEqual(before);
  });

  it('names bookings to come that a change leaves outside, and leaves them alone', async () => {
    const busy = await registerChef(api);
    const evening = { chef_id: busy.chefId, booking_date: dateAhead(40), duration_hours: 2 };
    const { json: late } = await book(api, { ...evening, start_time: '20:00' });
    const { json: early } = await book(api, { ...evening, start_time: '10:00' });
    const { json: gone } = await book(api, { ...evening, start_time: '14:00' });
    const decline = { token: busy.token, body: { status: 'declined' } };
    await api.call('PUT', `${BOOKINGS}/${gone.id}`, decline);
    const outside = async (changes: Json) => (await putSchedule(api, busy, changes)).json.outside;
    expect(await outside({})).toEqual([]);
    expect(await outside({ weekly: everyDay('12:00', '22:00') })).toEqual([early.id]);
    expect(await outside({ weekly: everyDay('10:00', '21:00') })).toEqual([late.id]);
    expect(await outside({ weekly: [] })).toEqual([early.id, late.id]);
    expect(await outside({ min_hours: 3, min_notice_hours: 720, grid_minutes: 60, horizon_days: 1 })).toEqual(
      [],
    );
    const off = await putDate(dateAhead(40), [], busy.token);
    expect(off.json).toEqual({ date: dateAhead(40), ranges: [], outside: [early.id, late.id] });
    const cleared = await api.call('DELETE', `${DATES}/${dateAhead(40)}`, { token: busy.token });
    expect(cleared.json).toEqual({ outside: [] });
    for (const { id } of [late, early]) {
      expect((await api.call('GET', `${BOOKINGS}/${id}`, { token: busy.token })).json.status).toBe('pending');
    }
    const afterwards = await api.ahead(41 * 86_400, async () => {
      const body = { email: busy.email, password: PASSWORD };
      const { json } = await api.call<Session>('POST', '/api/auth/login', { body });
      return putSchedule(api, { token: json.access_token }, { weekly: [] });
    });
    expect([afterwards.status, afterwards.json.outside]).toEqual([200, []]);
    expect((await api.call('GET', `${CHEFS}/${busy.chefId}`)).status).toBe(200);
  });
});
