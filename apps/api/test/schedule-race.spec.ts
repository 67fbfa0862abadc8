import { book, dateAhead } from './support/bookings';
import type { ApiProcess } from './support/api-process';
import { CHEFS, DATES, everyDay, putSchedule, registerChef, schedule, SCHEDULE } from './support/chefs';
import { registerDiner, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('A schedule that changes while others look and book', () => {
  let api: RunningApi;
  let second: ApiProcess;
  let diner: Person;

  beforeAll(async () => {
    api = await startApi();
    second = await api.beside();
    diner = await registerDiner(api);
  });

  afterAll(() => api.close());

  it('is one of those that were sent, never a mixture, for whoever reads it meanwhile too', async () => {
    const chef = await registerChef(api);
    const sent = [
      { weekly: everyDay('08:00', '12:00'), buffer_minutes: 8, grid_minutes: 15, max_hours: 2 },
      { weekly: everyDay('12:00', '20:00'), buffer_minutes: 12, grid_minutes: 60, max_hours: 8 },
      { weekly: [], buffer_minutes: 0, grid_minutes: 30, max_hours: 12 },
    ].map(schedule);
    const put = (index: number) =>
      (index % 2 ? api : second).call('PUT', SCHEDULE, {
        token: chef.token,
        body: sent[index % sent.length],
      });
    const read = () => second.call('GET', SCHEDULE, { token: chef.token });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => (index % 3 ? read() : put(index / 3))),
    );
    for (const { status, json } of answers) {
      expect(status).toBe(200);
      const { outside: _, ...seen } = json;
      expect([...sent, schedule()]).toContainEqual(seen);
    }
  });

  it.each<[string, (chef: Person) => Promise<{ readonly json: { readonly outside?: unknown } }>]>([
    ['weekly hours', (chef) => putSchedule(second, chef, { weekly: everyDay('10:00', '12:00') })],
    [
      'a day off',
      (chef) => second.call('PUT', `${DATES}/${dateAhead(40)}`, { token: chef.token, body: { ranges: [] } }),
    ],
  ])('by %s either names the booking of the same moment or has it refused', async (_what, change) => {
    const seen = new Set<string>();
    for (let round = 0; round < 8; round++) {
      const chef = await registerChef(api);
      const wish = { chef_id: chef.chefId, booking_date: dateAhead(40) };
      const tries = [() => book(api, wish, diner), () => change(chef)] as const;
      // Who comes first alternates, so that both outcomes are seen.
      const [booked, changed] =
        round % 2
          ? await Promise.all([tries[0](), tries[1]()])
          : (await Promise.all([tries[1](), tries[0]()])).reverse();
      const { status, json } = booked as Awaited<ReturnType<typeof book>>;
      const { outside } = (changed as Awaited<ReturnType<typeof change>>).json;
      expect([201, 409]).toContain(status);
      expect(outside).toEqual(status === 201 ? [json.id] : []);
      seen.add(String(status));
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('by a pause takes the booking of the same moment or refuses it, and none afterwards', async () => {
    const chef = await registerChef(api);
    const wish = { chef_id: chef.chefId, booking_date: dateAhead(40) };
    const [booked] = await Promise.all([
      book(api, wish, diner),
      second.call('PATCH', `${CHEFS}/me`, { token: chef.token, body: { active: false } }),
    ]);
    expect([201, 404]).toContain(booked.status);
    expect((await book(api, { ...wish, start_time: '12:00' }, diner)).status).toBe(404);
  });
});
