import { book, BOOKINGS, dateAhead } from './support/bookings';
import {
  DATES,
  everyDay,
  putSchedule,
  registerChef,
  schedule,
  SCHEDULE,
  type NewChef,
} from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
import { DINER } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('A preview of other hours', () => {
  const date = dateAhead(40);
  let api: RunningApi;
  let chef: NewChef;
  let late: number;
  let early: number;

  beforeAll(async () => {
    api = await startApi();
    chef = await registerChef(api);
    const evening = { chef_id: chef.chefId, booking_date: date, duration_hours: 2 };
    late = (await book(api, { ...evening, start_time: '20:00' })).json.id;
    early = (await book(api, { ...evening, start_time: '10:00' })).json.id;
    const { json: gone } = await book(api, { ...evening, start_time: '14:00' });
    await api.call('PUT', `${BOOKINGS}/${gone.id}`, { token: chef.token, body: { status: 'declined' } });
  });

  afterAll(() => api.close());

  const preview = (path: string, body: unknown, token = chef.token) =>
    api.call<{ readonly outside: readonly number[]; readonly newly_outside: readonly number[] }>(
      'POST',
      `${path}/preview`,
      { token, body },
    );
  const ofWeek = (changes: Json) => preview(SCHEDULE, schedule(changes));
  const ofDate = (ranges: unknown, on = date) => preview(`${DATES}/${on}`, { ranges });

  it('names what the change itself would name, and changes nothing', async () => {
    const before = await api.contents();
    const weeks: readonly Json[] = [
      {},
      { weekly: everyDay('12:00', '22:00') },
      { weekly: everyDay('10:00', '21:00') },
      { weekly: [] },
    ];
    const previewed = [];
    for (const changes of weeks) {
      const { status, json } = await ofWeek(changes);
      expect(status).toBe(200);
      previewed.push(json.outside);
    }
    expect(previewed).toEqual([[], [early], [late], [early, late]]);
    expect((await ofDate([])).json).toEqual({ outside: [early, late], newly_outside: [early, late] });
    expect((await ofDate([{ start: '09:00', end: '13:00' }])).json).toEqual({
      outside: [late],
      newly_outside: [late],
    });
    expect((await ofDate([], dateAhead(41))).json).toEqual({ outside: [], newly_outside: [] });
    expect(await api.contents()).toEqual(before);

    for (const [index, changes] of weeks.entries()) {
      expect((await putSchedule(api, chef, changes)).json.outside).toEqual(previewed[index]);
    }
    await putSchedule(api, chef);
  });

  it('tells what is outside already from what the change would leave outside', async () => {
    await putSchedule(api, chef, { weekly: everyDay('12:00', '22:00') });
    expect((await ofWeek({ weekly: everyDay('12:00', '21:00') })).json).toEqual({
      outside: [early, late],
      newly_outside: [late],
    });
    expect((await ofDate([], dateAhead(41))).json).toEqual({ outside: [early], newly_outside: [] });
    await putSchedule(api, chef);
  });

  it('of a date that goes back to the week knows the hours of the week', async () => {
    const ranges = [{ start: '08:00', end: '23:00' }];
    await api.call('PUT', `${DATES}/${date}`, { token: chef.token, body: { ranges } });
    const { json } = await book(api, { chef_id: chef.chefId, booking_date: date, start_time: '08:00' });
    expect((await ofDate(null)).json).toEqual({ outside: [json.id], newly_outside: [json.id] });
    const cleared = await api.call('DELETE', `${DATES}/${date}`, { token: chef.token });
    expect(cleared.json).toEqual({ outside: [json.id] });
    expectProblem(await ofDate(null), 404, 'Nothing is set for that date');
  });

  it('is refused as the change would be', async () => {
    const overlap = [
      { weekday: 1, start: '10:00', end: '14:00' },
      { weekday: 1, start: '13:00', end: '15:00' },
    ];
    expect(expectFieldProblem(await ofWeek({ weekly: overlap }))).toEqual(['weekly']);
    expect(expectFieldProblem(await ofWeek({ min_hours: 3, max_hours: 2 }))).toEqual(['min_hours']);
    expect(expectFieldProblem(await ofWeek({ horizon_days: 0 }))).toEqual(['horizon_days']);
    expect(expectFieldProblem(await ofDate([{ start: '10:00', end: '10:00' }]))).toEqual(['ranges']);
    expect(expectFieldProblem(await ofDate(undefined))).toEqual(['ranges']);
    expect(expectFieldProblem(await ofDate('off'))).toEqual(['ranges']);
    expect(expectFieldProblem(await ofDate([], '2027-02-30'))).toEqual(['date']);
    expect(expectFieldProblem(await ofDate([], dateAhead(740)))).toEqual(['date']);
    expectProblem(await preview(SCHEDULE, schedule(), DINER.token), 403);
    expectProblem(await api.call('POST', `${SCHEDULE}/preview`, { body: schedule() }), 401);
  });
});

describe('A move to another zone', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  it('names the bookings that it leaves outside, and leaves their instants alone', async () => {
    const chef = await registerChef(api);
    const change = (body: Json) => api.call('PATCH', '/api/coocook/chefs/me', { token: chef.token, body });
    const evening = { chef_id: chef.chefId, booking_date: dateAhead(40), duration_hours: 2 };
    const { json: noon } = await book(api, { ...evening, start_time: '12:00' });
    const { json: night } = await book(api, { ...evening, start_time: '20:00' });
    // In Kolkata it is three and a half hours earlier: noon is half past eight there, before the day begins.
    const moved = await change({ time_zone: 'Asia/Kolkata' });
    expect([moved.status, moved.json.time_zone, moved.json.outside]).toEqual([
      200,
      'Asia/Kolkata',
      [noon.id],
    ]);
    expect((await change({ name: 'Ana', time_zone: 'Asia/Kolkata' })).json.outside).toEqual([]);
    expect((await change({ name: 'Ana Lima' })).json.outside).toEqual([]);
    for (const { id, starts_at, booking_date } of [noon, night]) {
      const { json } = await api.call('GET', `${BOOKINGS}/${id}`, { token: chef.token });
      expect([json.starts_at, json.booking_date, json.time_zone]).toEqual([
        starts_at,
        booking_date,
        'Asia/Seoul',
      ]);
    }
  });
});
