import { book, bookConfirmed, BOOKINGS, dateAhead, step, type BookingJson } from './support/bookings';
import { daysOf, putSchedule, registerChef, type DayJson } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { CHEF, DINER, register } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

describe('The times to which a booking can be moved', () => {
  const date = dateAhead(40);
  let api: RunningApi;
  let booking: BookingJson;

  beforeAll(async () => {
    api = await startApi();
    booking = await bookConfirmed(api, { booking_date: date, start_time: '18:00', duration_hours: 3 });
  });

  afterAll(() => api.close());

  const ask = (id: number, query: string, who: { readonly token?: string } = DINER) =>
    api.call<{ readonly days: readonly DayJson[] }>('GET', `${BOOKINGS}/${id}/availability?${query}`, who);
  const starts = (days: readonly DayJson[]) => days[0]?.slots.map(({ start_time }) => start_time) ?? [];
  const onDate = (hours: number, day = date) => `from=${day}&to=${day}&duration_hours=${hours}`;

  it('are those free for anybody and those that it takes itself, but for its own', async () => {
    const forAnyone = starts(await daysOf(api, 1, [date, date], 3));
    const forIt = starts((await ask(booking.id, onDate(3))).json.days);
    expect(forAnyone).not.toContain('17:00');
    expect(forIt.filter((time) => !forAnyone.includes(time))).toEqual([
      '15:30',
      '16:00',
      '16:30',
      '17:00',
      '17:30',
      '18:30',
      '19:00',
    ]);
    expect(starts((await ask(booking.id, onDate(4))).json.days)).toContain('18:00');
  });

  it('can be had, each of them', async () => {
    const { json } = await ask(booking.id, onDate(3));
    for (const start_time of ['17:30', '18:30']) {
      expect(starts(json.days)).toContain(start_time);
      const moved = await step(api, booking.id, 'reschedule', { booking_date: date, start_time });
      expect([moved.status, moved.json.start_time]).toEqual([200, start_time]);
    }
    await step(api, booking.id, 'reschedule', { booking_date: date, start_time: '18:00' });
  });

  it('are none on a day that has only its own', async () => {
    const chef = await registerChef(api);
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '18:00', end: '20:00' }));
    await putSchedule(api, chef, { weekly });
    const { json } = await book(api, { chef_id: chef.chefId, booking_date: date, start_time: '18:00' });
    const { json: times } = await ask(json.id, onDate(2));
    expect(times.days).toEqual([{ date, reason: 'booked', slots: [] }]);
  });

  it('are told to its diner only', async () => {
    expectProblem(await ask(booking.id, onDate(3), {}), 401);
    expectProblem(await ask(booking.id, onDate(3), CHEF), 403);
    expectProblem(await ask(booking.id, onDate(3), await register(api)), 404);
    expectProblem(await ask(2 ** 31 - 1, onDate(3)), 404);
    expect(expectFieldProblem(await ask(booking.id, onDate(13)))).toEqual(['duration_hours']);
    expect(expectFieldProblem(await ask(booking.id, `from=${date}&to=2020-01-01&duration_hours=2`))).toEqual([
      'to',
    ]);
  });
});
