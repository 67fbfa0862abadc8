import {
  book,
  bookConfirmed,
  BOOKINGS,
  dateAhead,
  eventsOf,
  step,
  type BookingJson,
} from './support/bookings';
import type { ApiProcess } from './support/api-process';
import type { Answer } from './support/http-call';
import { CHEF, DINER } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const ROUNDS = 5;

describe('Two who change bookings at the same moment, through two processes', () => {
  let api: RunningApi;
  let second: ApiProcess;
  let day = 40;

  beforeAll(async () => {
    api = await startApi();
    second = await api.beside();
  });

  afterAll(() => api.close());

  const nextDate = (): string => dateAhead(day++);
  const confirm = (at: ApiProcess, id: number) =>
    at.call<BookingJson>('PUT', `${BOOKINGS}/${id}`, { ...CHEF, body: { status: 'confirmed' } });
  const statusesOf = (answers: readonly Answer<unknown>[]) => answers.map(({ status }) => status);
  const statusOf = async (id: number): Promise<string> =>
    (await api.call<BookingJson>('GET', `${BOOKINGS}/${id}`, DINER)).json.status;
  /** Both orders are right, and which one comes about is left to the machine: so it is tried a few times. */
  const rounds = async (one: () => Promise<void>): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) await one();
  };

  it('cancel and confirm: it ends cancelled, in whichever order', async () => {
    await rounds(async () => {
      const { json } = await book(api, { booking_date: nextDate() });
      const [cancelled, confirmed] = await Promise.all([
        step(api, json.id, 'cancel', {}),
        confirm(second, json.id),
      ]);
      expect(cancelled.status).toBe(200);
      expect(cancelled.json.refund?.share).toBe(1);
      expect([200, 409]).toContain(confirmed.status);
      expect(await statusOf(json.id)).toBe('cancelled');
      const steps = (await eventsOf(api, json.id)).map(({ to }) => to);
      expect(steps).toEqual(
        confirmed.status === 200 ? ['pending', 'confirmed', 'cancelled'] : ['pending', 'cancelled'],
      );
    });
  });

  it('cancel twice: one did, and the other is told so', async () => {
    await rounds(async () => {
      const { id } = await bookConfirmed(api, { booking_date: nextDate() });
      const answers = await Promise.all([step(api, id, 'cancel', {}), step(second, id, 'cancel', {}, CHEF)]);
      expect(statusesOf(answers).sort()).toEqual([200, 409]);
      expect((await eventsOf(api, id)).filter(({ to }) => to === 'cancelled')).toHaveLength(1);
    });
  });

  it('move to a time and book it: one gets it', async () => {
    await rounds(async () => {
      const { id } = await bookConfirmed(api, { booking_date: nextDate() });
      const wanted = { booking_date: nextDate(), start_time: '18:00' };
      const answers = await Promise.all([step(api, id, 'reschedule', wanted), book(second, wanted)]);
      const [moved, booked] = statusesOf(answers);
      expect([
        [200, 409],
        [409, 201],
      ]).toContainEqual([moved, booked]);
    });
  });

  it('move to the same time: one gets it, and the other stays where it was', async () => {
    await rounds(async () => {
      const date = nextDate();
      const bookings = [
        await bookConfirmed(api, { booking_date: date, start_time: '10:00' }),
        await bookConfirmed(api, { booking_date: date, start_time: '13:00' }),
      ];
      const wanted = { booking_date: date, start_time: '17:00' };
      const answers = await Promise.all(
        bookings.map(({ id }, index) => step(index === 0 ? api : second, id, 'reschedule', wanted)),
      );
      expect(statusesOf(answers).sort()).toEqual([200, 409]);
      const loser = bookings[answers.findIndex(({ status }) => status === 409)];
      const { json } = await api.call('GET', `${BOOKINGS}/${loser?.id}`, DINER);
      expect(json).toMatchObject({ status: 'confirmed', starts_at: loser?.starts_at });
    });
  });

  it('move into each other’s place: neither can, and nobody waits for a deadlock', async () => {
    await rounds(async () => {
      const booking_date = nextDate();
      const [early, late] = [
        await bookConfirmed(api, { booking_date, start_time: '12:00' }),
        await bookConfirmed(api, { booking_date, start_time: '16:00' }),
      ];
      const before = await api.contents();
      const answers = await Promise.all([
        step(api, early.id, 'reschedule', { booking_date, start_time: '16:00' }),
        step(second, late.id, 'reschedule', { booking_date, start_time: '12:00' }),
      ]);
      expect(statusesOf(answers)).toEqual([409, 409]);
      expect(await api.contents()).toEqual(before);
    });
  });

  it('move away and take the place that comes free: it is taken or was still taken, never twice', async () => {
    await rounds(async () => {
      const { id, booking_date } = await bookConfirmed(api, { booking_date: nextDate() });
      const [moved, booked] = await Promise.all([
        step(api, id, 'reschedule', { booking_date: nextDate(), start_time: '18:00' }),
        book(second, { booking_date }),
      ]);
      expect(moved.status).toBe(200);
      expect([201, 409]).toContain(booked.status);
    });
  });
});
