import { dateOf, dayOf, weekdayOf } from '@coocook/kernel';
import { Client } from 'pg';
import { book, BOOKINGS, dateAhead } from './support/bookings';
import { CHEFS, daysOf, everyDay, putSchedule, registerChef, type NewChef } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { CHEF, registerDiner } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const HOUR = 3_600_000;

interface Why {
  readonly available: boolean;
  readonly reason: string | null;
  readonly message: string | null;
}

/** The second Sunday in March to come, on which New York skips an hour. */
function springForward(): string {
  const thisYear = Number(dateAhead(1).slice(0, 4));
  const sundays = [thisYear, thisYear + 1].map((year) => {
    const march = dayOf(`${year}-03-01`);
    return dateOf(march + 7 - weekdayOf(march) + 7);
  });
  return sundays.find((date) => date > dateAhead(2)) ?? '';
}

describe('When a chef can be booked', () => {
  let api: RunningApi;
  let chef: NewChef;

  beforeAll(async () => {
    api = await startApi();
    chef = await registerChef(api);
  });

  afterAll(() => api.close());

  const look = (query: string, chefId: number | string = chef.chefId) =>
    api.call('GET', `${CHEFS}/${chefId}/availability?${query}`);
  const why = async (date: string, time: string, hours: number, chefId = chef.chefId) => {
    const query = `date=${date}&time=${time}&duration_hours=${hours}`;
    return (await api.call<Why>('GET', `${CHEFS}/${chefId}/availability/why?${query}`)).json;
  };
  const idsFree = async (query: string): Promise<readonly number[]> => {
    const { json } = await api.call<{ readonly chefs: readonly { readonly id: number }[] }>(
      'GET',
      `${CHEFS}?per_page=100&${query}`,
    );
    return json.chefs.map(({ id }) => id);
  };

  it('is told day by day, with instants and wall-clock times', async () => {
    await putSchedule(api, chef, { weekly: everyDay('18:00', '21:00'), grid_minutes: 60 });
    const { status, json } = await look(`from=${dateAhead(-1)}&to=${dateAhead(30)}&duration_hours=2`);
    expect([status, json.chef_id, json.time_zone]).toEqual([200, chef.chefId, 'Asia/Seoul']);
    const days = json.days as Awaited<ReturnType<typeof daysOf>>;
    expect(days).toHaveLength(32);
    expect(days[0]).toEqual({ date: dateAhead(-1), reason: 'past', slots: [] });
    const startsAt = Date.parse(`${dateAhead(30)}T18:00:00+09:00`);
    expect(days.at(-1)).toEqual({
      date: dateAhead(30),
      slots: [0, 1].map((hour) => ({
        start_time: `${18 + hour}:00`,
        starts_at: new Date(startsAt + hour * HOUR).toISOString(),
        ends_at: new Date(startsAt + (hour + 2) * HOUR).toISOString(),
      })),
    });
  });

  it('is what a request is judged by: each time that is offered is taken, each other one refused for the reason told', async () => {
    const rules = {
      weekly: everyDay('18:00', '02:00'),
      buffer_minutes: 30,
      max_hours: 4,
      min_notice_hours: 0,
    };
    await putSchedule(api, chef, rules);
    const date = dateAhead(50);
    const diner = await registerDiner(api);
    await book(
      api,
      { chef_id: chef.chefId, booking_date: date, start_time: '20:00', duration_hours: 2 },
      diner,
    );
    const [day] = await daysOf(api, chef.chefId, [date, date], 2);
    const offered = new Set(day?.slots.map((slot) => slot.start_time));
    expect([...offered]).toEqual(['00:00', '22:30', '23:00', '23:30']);
    const reasons = new Set<string>();
    for (const time of [
      '00:00',
      '00:30',
      '17:30',
      '18:00',
      '18:30',
      '20:30',
      '22:00',
      '22:15',
      '22:30',
      '23:30',
    ]) {
      const told = await why(date, time, 2);
      expect(told.available).toBe(offered.has(time));
      const wish = { chef_id: chef.chefId, booking_date: date, start_time: time, duration_hours: 2 };
      const answer = await book(api, wish, diner);
      if (told.available) {
        expect(answer.status).toBe(201);
        await api.call('PUT', `${BOOKINGS}/${answer.json.id}`, {
          token: chef.token,
          body: { status: 'declined' },
        });
      } else {
        const problem = expectProblem(answer, 409, 'Chef is not available at that time');
        expect(problem).toMatchObject({
          code: 'BOOKINGS_CHEF_UNAVAILABLE',
          reason: told.reason,
          message: told.message,
        });
        reasons.add(told.reason ?? '');
      }
    }
    expect([...reasons].sort()).toEqual(['booked', 'buffer', 'off_grid', 'outside_hours']);
  });

  it.each([
    ['past', { weekly: everyDay('00:00', '24:00') }, dateAhead(-1), '10:00', 2],
    ['too_short', { min_hours: 3 }, dateAhead(60), '10:00', 2],
    ['too_long', { max_hours: 2 }, dateAhead(60), '10:00', 3],
    ['off_grid', {}, dateAhead(60), '10:10', 2],
    ['outside_hours', {}, dateAhead(60), '21:00', 2],
    ['notice', { min_notice_hours: 720 }, dateAhead(20), '10:00', 2],
    ['horizon', { horizon_days: 30 }, dateAhead(32), '10:00', 2],
  ])('is explained: %s', async (reason, rules, date, time, hours) => {
    await putSchedule(api, chef, rules);
    expect(await why(date, time, hours)).toEqual({
      available: false,
      reason,
      message: expect.stringMatching(/^[A-Z].{15,}/) as string,
    });
    const answer = await book(api, {
      chef_id: chef.chefId,
      booking_date: date,
      start_time: time,
      duration_hours: hours,
    });
    if (reason === 'past') expectProblem(answer, 400, 'Booking date must be in the future');
    else expect(expectProblem(answer, 409)).toMatchObject({ reason });
  });

  it('is explained in words of nothing when it can be booked', async () => {
    await putSchedule(api, chef);
    expect(await why(dateAhead(60), '10:00', 2)).toEqual({ available: true, reason: null, message: null });
  });

  it('never includes a time that the clocks skip', async () => {
    const abroad = await registerChef(api, { time_zone: 'America/New_York' });
    await putSchedule(api, abroad, { weekly: everyDay('00:00', '24:00'), horizon_days: 730 });
    const spring = springForward();
    expect(await why(spring, '02:30', 1, abroad.chefId)).toMatchObject({
      available: false,
      reason: 'dst_gap',
    });
    const [day] = await daysOf(api, abroad.chefId, [spring, spring], 1);
    const starts = day?.slots.map((slot) => slot.start_time) ?? [];
    expect(starts).toHaveLength(46);
    expect(starts.slice(2, 6)).toEqual(['01:00', '01:30', '03:00', '03:30']);
    const wish = { chef_id: abroad.chefId, booking_date: spring, start_time: '02:30', duration_hours: 1 };
    expect(expectProblem(await book(api, wish), 409)).toMatchObject({ reason: 'dst_gap' });
  });

  it('is computed with as many queries for ninety days as for one', async () => {
    const queries = jest.spyOn(Client.prototype, 'query');
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      queries.mockClear();
      await work();
      const texts = queries.mock.calls.map(([query]) => JSON.stringify(query));
      return texts.filter((text) => /chefs\.|bookings\./.test(text)).length;
    };
    const days = (last: number) => daysOf(api, 1, [dateAhead(0), dateAhead(last)], 2);
    const free = (chefs: string) =>
      idsFree(`free_date=${dateAhead(40)}&free_time=12:00&free_hours=2${chefs}`);
    expect([await count(() => days(0)), await count(() => days(89))]).toEqual([2, 2]);
    expect([await count(() => free('&q=mexican')), await count(() => free(''))]).toEqual([4, 4]);
    queries.mockRestore();
  });

  it.each([
    ['to', `from=${dateAhead(0)}&to=${dateAhead(90)}&duration_hours=2`],
    ['to', `from=${dateAhead(1)}&to=${dateAhead(0)}&duration_hours=2`],
    ['to', 'from=0001-01-01&to=9999-12-31&duration_hours=2'],
    ['from', `from=2027-02-30&to=2027-03-01&duration_hours=2`],
    ['from', `from=0000-01-01&to=0001-01-02&duration_hours=2`],
    ['to', `from=2027-02-28&to=tomorrow&duration_hours=2`],
    ...['0', '13', '1.5', 'two', '', '-1', '1e0'].map((bad) => [
      'duration_hours',
      `from=${dateAhead(0)}&to=${dateAhead(1)}&duration_hours=${bad}`,
    ]),
    ['duration_hours', `from=${dateAhead(0)}&to=${dateAhead(1)}`],
    ['from', `to=${dateAhead(1)}&duration_hours=2`],
    ['tip', `from=${dateAhead(0)}&to=${dateAhead(1)}&duration_hours=2&tip=1`],
    ['from', `from=${dateAhead(0)}&from=${dateAhead(0)}&to=${dateAhead(1)}&duration_hours=2`],
  ])('is not told for a wrong %s: %s', async (field, query) => {
    expect(expectFieldProblem(await look(query))).toEqual([field]);
  });

  it.each(['date=2027-02-30&time=10:00', 'date=2027-03-01&time=24:00', 'date=2027-03-01', 'time=10:00'])(
    'is not explained for %s',
    async (query) => {
      const answer = await api.call('GET', `${CHEFS}/1/availability/why?${query}&duration_hours=2`);
      expect(expectFieldProblem(answer)).toHaveLength(1);
    },
  );

  it('is taken to the last hour of the furthest day that any calendar opens', async () => {
    await putSchedule(api, chef, { weekly: everyDay('00:00', '24:00'), horizon_days: 730 });
    const last = {
      chef_id: chef.chefId,
      booking_date: dateAhead(730),
      start_time: '23:00',
      duration_hours: 1,
    };
    expect((await why(dateAhead(730), '23:00', 1)).available).toBe(true);
    expect((await book(api, last)).status).toBe(201);
  });

  it('is told however far away the dates are, and of nobody who is absent', async () => {
    for (const date of ['0001-01-01', '1883-11-18', '9999-12-31']) {
      const { status } = await look(`from=${date}&to=${date}&duration_hours=2`, 1);
      expect([date, status]).toEqual([date, 200]);
    }
    const query = `from=${dateAhead(0)}&to=${dateAhead(1)}&duration_hours=2`;
    expectProblem(await look(query, 999), 404, 'Chef not found');
    expect(expectFieldProblem(await look(query, 'x'))).toEqual(['id']);
    expect(expectFieldProblem(await look('from=x', 999))).toContain('from');
  });

  it('filters the list of chefs by a time on each one’s own wall clock', async () => {
    const rome = await registerChef(api, { time_zone: 'Europe/Rome', cuisine: 'Roman' });
    await putSchedule(api, rome, { weekly: everyDay('18:00', '20:00') });
    const then = (time: string, hours = 2) =>
      `free_date=${dateAhead(70)}&free_time=${time}&free_hours=${hours}`;
    expect(await idsFree(`${then('18:00')}&cuisine=roman`)).toEqual([rome.chefId]);
    expect(await idsFree(`${then('18:30')}&cuisine=roman`)).toEqual([]);
    await book(api, { booking_date: dateAhead(70), start_time: '18:00' });
    const free = await idsFree(then('18:00'));
    expect(free).toEqual(expect.arrayContaining([2, 3, 4, 5, rome.chefId]));
    expect(free).not.toContain(1);
    expect(await idsFree(`${then('20:00')}&q=korean&sort=-rate`)).toEqual([1]);
    expect(await idsFree(`${then('03:00')}&location=seoul`)).toEqual([]);
    const { json } = await api.call('GET', `${CHEFS}?${then('20:00')}&per_page=1&page=2&q=kore`);
    expect(json).toMatchObject({ total: (await idsFree(`${then('20:00')}&q=kore`)).length, per_page: 1 });
  });

  it.each([
    [['free_time', 'free_hours'], 'free_date=2027-03-01'],
    [['free_hours'], 'free_date=2027-03-01&free_time=10:00'],
    [['free_date', 'free_time'], 'free_hours=2'],
    [['free_date'], 'free_date=2027-02-30&free_time=10:00&free_hours=2'],
    [['free_time'], 'free_date=2027-03-01&free_time=24:00&free_hours=2'],
    [['free_hours'], 'free_date=2027-03-01&free_time=10:00&free_hours=0'],
  ])('filters by a whole time only: %j is at fault in %s', async (fields, query) => {
    expect(expectFieldProblem(await api.call('GET', `${CHEFS}?${query}`))).toEqual(fields);
  });

  it('is booked at once with a chef who wants no requests', async () => {
    await putSchedule(api, chef, { instant_book: true });
    const { status, json } = await book(api, { chef_id: chef.chefId, booking_date: dateAhead(65) });
    expect([status, json.status]).toEqual([201, 'confirmed']);
    expect((await book(api, { booking_date: dateAhead(65) })).json.status).toBe('pending');
    expect((await why(dateAhead(65), '19:00', 2)).reason).toBe('booked');
  });

  it('has the buffer that was frozen into each booking', async () => {
    const wish = { chef_id: chef.chefId, booking_date: dateAhead(66), duration_hours: 2 };
    await putSchedule(api, chef, { buffer_minutes: 60 });
    await book(api, { ...wish, start_time: '14:00' });
    await putSchedule(api, chef, { buffer_minutes: 0 });
    expect((await why(dateAhead(66), '16:30', 1)).reason).toBe('buffer');
    expect((await why(dateAhead(66), '17:00', 1)).reason).toBeNull();
    expect((await why(dateAhead(66), '12:00', 2)).reason).toBeNull();
    await putSchedule(api, chef, { buffer_minutes: 30 });
    expect((await why(dateAhead(66), '12:00', 2)).reason).toBe('buffer');
  });

  it('counts no request that nobody has answered in time', async () => {
    const date = dateAhead(67);
    await book(api, { booking_date: date });
    expect((await why(date, '18:00', 2, 1)).reason).toBe('booked');
    expect((await api.ahead(86_401, () => why(date, '18:00', 2, 1))).reason).toBeNull();
    expect((await api.call('GET', `${BOOKINGS}?as=chef`, CHEF)).status).toBe(200);
  });
});
