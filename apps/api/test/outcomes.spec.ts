import { OUTCOMES, type Counted } from '@coocook/kernel';
import { book, BOOKINGS, dateAhead } from './support/bookings';
import { ADMIN, CHEF, DINER, PASSWORD, register, registerAdmin, registerDiner } from './support/people';
import { startApi, type RunningApi } from './support/running-api';

const DAY = 86_400;

describe('Outcomes as operators see them', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi({ settings: { ACCOUNT_SIGN_INS_PER_MINUTE: '6' } });
  });

  afterAll(() => api.close());

  const counts = async (what: Counted): Promise<Readonly<Record<string, number>>> => {
    const { text } = await api.call('GET', '/metrics');
    const lines = text.matchAll(new RegExp(`^${what}_total\\{outcome="(\\w+)"\\} (\\d+)$`, 'gm'));
    return Object.fromEntries([...lines].map(([, outcome = '', count]) => [outcome, Number(count)]));
  };
  /** What `work` added to the counts. */
  const added = async (what: Counted, work: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = await counts(what);
    await work();
    const after = Object.entries(await counts(what));
    return Object.fromEntries(
      after
        .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
        .filter(([, more]) => more > 0),
    );
  };

  it('are there from the start, all at 0', async () => {
    for (const what of ['bookings', 'sign_ins'] as const) {
      expect(await counts(what)).toEqual(Object.fromEntries(OUTCOMES[what].map((name) => [name, 0])));
    }
  });

  describe('of bookings', () => {
    const answer = async (id: number, status: string): Promise<number> =>
      (await api.call('PUT', `${BOOKINGS}/${id}`, { ...CHEF, body: { status } })).status;

    it('count a request once, and a refused one as refused', async () => {
      expect(await added('bookings', () => book(api))).toEqual({ requested: 1 });
      expect(await added('bookings', () => book(api))).toEqual({ refused_unavailable: 1 });
    });

    it('count one request and the rest as refused when many want one slot at once', async () => {
      const slot = { booking_date: dateAhead(41) };
      const rush = () => Promise.all(Array.from({ length: 8 }, () => book(api, slot)));
      expect(await added('bookings', rush)).toEqual({ requested: 1, refused_unavailable: 7 });
    });

    it('count an answer that holds, and none that is refused', async () => {
      const { json } = await book(api, { booking_date: dateAhead(42) });
      const decline = async () => expect(await answer(json.id, 'declined')).toBe(200);
      expect(await added('bookings', decline)).toEqual({ declined: 1 });
      const again = async () => expect(await answer(json.id, 'confirmed')).toBe(409);
      expect(await added('bookings', again)).toEqual({});
    });

    it('count a booking that its diner moves and calls off', async () => {
      const { json } = await book(api, { booking_date: dateAhead(45) });
      const change = (what: string, body: object) =>
        api.call('POST', `${BOOKINGS}/${json.id}/${what}`, { ...DINER, body });
      const move = () => change('reschedule', { booking_date: dateAhead(46), start_time: '18:00' });
      expect(await added('bookings', move)).toEqual({ rescheduled: 1 });
      expect(await added('bookings', () => change('cancel', {}))).toEqual({ cancelled: 1 });
    });

    it('count a request that nobody answered as expired, once it is written down', async () => {
      const diner = await registerDiner(api);
      await book(api, { chef_id: 2, booking_date: dateAhead(43) }, diner);
      const bookTheSame = () =>
        api.ahead(2 * DAY, () => book(api, { chef_id: 2, booking_date: dateAhead(43) }));
      const wasBooked = await added('bookings', bookTheSame);
      expect(wasBooked).toMatchObject({ requested: 1 });
      expect(wasBooked.expired).toBeGreaterThanOrEqual(1);
      const bookAgain = () =>
        api.ahead(2 * DAY, () => book(api, { chef_id: 2, booking_date: dateAhead(44) }));
      expect(await added('bookings', bookAgain)).toEqual({ requested: 1 });
    });
  });

  describe('of sign-ins', () => {
    const signIn = (email: string, password = PASSWORD) =>
      api.call('POST', '/api/auth/login', { body: { email, password } });

    it('tell the right password from a wrong one, and from one of an account that is kept locked', async () => {
      const { id, email } = await register(api);
      expect(await added('sign_ins', () => signIn(email))).toEqual({ succeeded: 1 });
      expect(await added('sign_ins', () => signIn(email, 'wrong'))).toEqual({ failed: 1 });
      const admin = await registerAdmin(api);
      await api.call('POST', `/api/platform/admin/users/${id}/lock`, admin);
      expect(await added('sign_ins', () => signIn(email))).toEqual({ inactive: 1 });
    });

    it('tell a lock from a limit', async () => {
      const guess = async (email: string, times: number): Promise<void> => {
        for (let i = 0; i < times; i++) await signIn(email, 'wrong');
      };
      expect(await added('sign_ins', () => guess('nobody@example.com', 6))).toEqual({ failed: 5, locked: 1 });
      const { email } = await register(api);
      const hurry = async (): Promise<void> => {
        for (let i = 0; i < 8; i++) await signIn(email);
      };
      expect(await added('sign_ins', hurry)).toEqual({ succeeded: 6, limited: 2 });
    });

    it('leave out what was no sign-in at all', async () => {
      const nonsense = () => api.call('POST', '/api/auth/login', { ...ADMIN, body: { email: 7 } });
      expect(await added('sign_ins', nonsense)).toEqual({});
    });
  });
});
