import { setTimeout as sleep } from 'node:timers/promises';
import { book, BOOKINGS, dateAhead } from './support/bookings';
import type { ApiProcess } from './support/api-process';
import { registerChef } from './support/chefs';
import { CHEF, registerDiner, type Person } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

/** Many times what fifty at once take, so that a slow machine passes and fifty waits for a deadlock, of a second each, do not. */
const LIMIT_MS = 45_000;

interface Outcome {
  readonly booked: number;
  readonly refused: number;
  readonly others: readonly string[];
}

describe('Bookings at the same moment', () => {
  let api: RunningApi;
  let secondApi: ApiProcess;
  let diners: readonly Person[];

  beforeAll(async () => {
    api = await startApi();
    secondApi = await api.beside();
    diners = await Promise.all(Array.from({ length: 6 }, () => registerDiner(api)));
  });

  afterAll(async () => {
    await api.close();
  });

  const diner = (index: number): Person => diners[index % diners.length] as Person;

  /** Fifty ask at once, spread over the APIs: half for the same two hours, half for two that overlap them and each other. */
  async function race(apis: readonly ApiProcess[], booking_date: string): Promise<Outcome> {
    const starts = ['18:00', '17:30', '18:00', '18:30'];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const start_time = starts[index % starts.length];
        const asked = apis[index % apis.length] as ApiProcess;
        return book(asked, { booking_date, start_time }, diner(index));
      }),
    );
    const isConflict = ({ status, text }: (typeof answers)[number]): boolean =>
      status === 409 && text.includes('"BOOKINGS_CHEF_UNAVAILABLE"') && text.includes('"reason":"booked"');
    return {
      booked: answers.filter(({ status }) => status === 201).length,
      refused: answers.filter(isConflict).length,
      others: answers
        .filter((answer) => answer.status !== 201 && !isConflict(answer))
        .map(({ status, text }) => `${status} ${text}`),
    };
  }

  /** Somebody looks at chefs without pause until `work` is done; gives the statuses they saw. */
  async function whileOthersLook(work: Promise<unknown>): Promise<readonly number[]> {
    let isOver = false;
    void work.finally(() => (isOver = true)).catch(() => undefined);
    const seen: number[] = [];
    while (!isOver) {
      seen.push((await api.call('GET', '/api/coocook/chefs')).status);
      await sleep(1);
    }
    return seen;
  }

  const rowsOn = async (date: string): Promise<number> => {
    const [row] = await api.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM bookings.bookings WHERE booking_date = $1',
      [date],
    );
    return row?.count ?? NaN;
  };

  it.each([
    ['one process', 1, 40],
    ['two processes on one database', 2, 41],
  ])(
    'give one of fifty the slot, tell the others so at once and keep nobody else waiting: %s',
    async (_, count, day) => {
      const started = Date.now();
      const racing = race([api, secondApi].slice(0, count), dateAhead(day));
      const [outcome, seen] = await Promise.all([racing, whileOthersLook(racing)]);
      expect(Date.now() - started).toBeLessThan(LIMIT_MS);
      expect(outcome).toEqual({ booked: 1, refused: 49, others: [] });
      expect(await rowsOn(dateAhead(day))).toBe(1);
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen)).toEqual(new Set([200]));
    },
  );

  it('both succeed when one begins as the other ends', async () => {
    for (let day = 50; day < 60; day++) {
      const booking_date = dateAhead(day);
      const answers = await Promise.all([
        book(api, { booking_date, start_time: '18:00' }, diner(0)),
        book(secondApi, { booking_date, start_time: '20:00' }, diner(1)),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    }
  });

  it('all succeed with different chefs', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((chef_id) => book(api, { chef_id, booking_date: dateAhead(42) }, diner(0))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  });

  it('are answered once, however many answers come at once', async () => {
    for (let day = 60; day < 70; day++) {
      const { json: booking } = await book(api, { booking_date: dateAhead(day) }, diner(0));
      const answers = await Promise.all(
        ['confirmed', 'declined', 'confirmed', 'declined'].map((status, index) =>
          (index < 2 ? api : secondApi).call('PUT', `${BOOKINGS}/${booking.id}`, {
            ...CHEF,
            body: { status },
          }),
        ),
      );
      const accepted = answers.filter(({ status }) => status === 200);
      expect(accepted).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
      const { json } = await api.call('GET', `${BOOKINGS}/${booking.id}`, CHEF);
      expect(json).toEqual(accepted[0]?.json);
    }
  });

  it('of one diner stay within the limit of open requests, whichever chefs they ask', async () => {
    const limited = await api.beside({ MAX_PENDING_BOOKINGS: '3' });
    const eager = await registerDiner(api);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        book(limited, { chef_id: (index % 5) + 1, booking_date: dateAhead(70 + index) }, eager),
      ),
    );
    const refusals = answers.filter(({ status }) => status !== 201);
    expect(refusals.map(({ status, json }) => [status, json.code])).toEqual(
      Array(7).fill([409, 'BOOKINGS_TOO_MANY_PENDING']),
    );
    const { json } = await api.call('GET', `${BOOKINGS}?status=pending`, eager);
    expect(json).toMatchObject({ total: 3 });
  });

  it('get the time that was meant, or none, while the chef moves to another zone', async () => {
    const chef = await registerChef(api, { time_zone: 'Asia/Seoul' });
    const ask = (index: number) => {
      const when = { booking_date: dateAhead(60 + index), expected_time_zone: 'Asia/Seoul' };
      return book(index % 2 ? api : secondApi, { chef_id: chef.chefId, ...when }, diner(index));
    };
    const move = { token: chef.token, body: { time_zone: 'America/New_York' } };
    const [moved, ...answers] = await Promise.all([
      sleep(50).then(() => api.call('PATCH', '/api/coocook/chefs/me', move)),
      ...Array.from({ length: 30 }, (_, index) => ask(index)),
    ]);
    expect(moved.status).toBe(200);
    const refused = { code: 'BOOKINGS_TIME_ZONE_CHANGED', time_zone: 'America/New_York' };
    for (const { status, json } of answers) {
      expect(json).toMatchObject(status === 201 ? { time_zone: 'Asia/Seoul', start_time: '18:00' } : refused);
    }
    expect((await ask(30)).json).toMatchObject(refused);
  });
});
