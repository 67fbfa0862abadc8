import { book, bookConfirmed, BOOKINGS, dateAhead, step, type BookingJson } from './support/bookings';
import { CHEFS, daysOf, putSchedule, registerChef, type DayJson } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import type { Json } from './support/http-call';
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

  it('are exactly those that can be had', async () => {
    const wanted = Array.from({ length: 26 }, (_, half) => {
      return `${String(9 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
    });
    await book(api, { booking_date: date, start_time: '12:00' });
    const outcomes: { readonly start_time: string; readonly isOffered: boolean; readonly status: number }[] =
      [];
    for (const start_time of wanted) {
      const isOffered = starts((await ask(booking.id, onDate(3))).json.days).includes(start_time);
      const { status } = await step(api, booking.id, 'reschedule', { booking_date: date, start_time });
      outcomes.push({ start_time, isOffered, status });
    }
    expect(outcomes).toEqual(outcomes.map((one) => ({ ...one, status: one.isOffered ? 200 : 409 })));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('are not offered for a length, or a booking, that the move would refuse', async () => {
    const refusalOf = async (hours: number, of: BookingJson, who = DINER) => {
      const asked = await ask(of.id, onDate(hours), who);
      const to = { booking_date: date, start_time: '11:00', duration_hours: hours };
      const moved = await step(api, of.id, 'reschedule', to, who);
      expect([asked.status, asked.json]).toEqual([
        moved.status,
        { ...moved.json, request_id: (asked.json as Json).request_id },
      ]);
      return (asked.json as Json).code;
    };
    const soon = await bookConfirmed(api, { chef_id: 1, booking_date: dateAhead(3), duration_hours: 3 });
    expect(await refusalOf(2, soon)).toBe('BOOKINGS_CANNOT_SHORTEN');
    expect((await ask(soon.id, onDate(3))).status).toBe(200);
    await step(api, soon.id, 'cancel', {});
    expect(await refusalOf(3, soon)).toBe('BOOKINGS_RESCHEDULE_REFUSED');

    const chef = await registerChef(api);
    const { json: unanswered } = await book(api, { chef_id: chef.chefId, booking_date: date });
    const pause = (active: boolean) =>
      api.call('PATCH', `${CHEFS}/me`, { token: chef.token, body: { active } });
    await pause(false);
    expect(await refusalOf(2, unanswered)).toBe('BOOKINGS_CHEF_PAUSED');
    await pause(true);
    const set = (columns: string) =>
      api.dataSource.query(`UPDATE bookings.bookings SET ${columns} WHERE id = $1`, [unanswered.id]);
    await set(`answer_by = now() - interval '1 second'`);
    expect(await refusalOf(2, unanswered)).toBe('BOOKINGS_RESCHEDULE_REFUSED');
    await set(
      `status = 'confirmed', agreed_price_minor = total_price_minor, starts_at = now() - interval '1 hour',
       ends_at = now() + interval '1 hour', blocked_until = now() + interval '1 hour',
       earliest_start = now() - interval '1 hour', answer_by = now() - interval '1 hour'`,
    );
    expect(await refusalOf(2, unanswered)).toBe('BOOKINGS_ALREADY_STARTED');
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
