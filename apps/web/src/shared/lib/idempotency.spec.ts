import { fakeApi, json, problem } from '../../../test/fake-api';
import { held } from '../../../test/held';
import { booking, diner, sessionOf } from '../../../test/samples';
import { session } from './api';
import { onceApi } from './idempotency';

const cancel = (reason: string) =>
  onceApi
    .POST('/api/coocook/bookings/{id}/cancel', { params: { path: { id: 8 } }, body: { reason } })
    .catch(() => undefined);

/** The keys under which `sends` arrived, one after another; the API gives `answers` in turn, then succeeds. */
const keysOf = async (sends: readonly string[], answers: (() => Response)[] = []) => {
  const received = fakeApi({
    'POST /api/coocook/bookings/8/cancel': () => answers.shift()?.() ?? json(booking),
  });
  for (const reason of sends) await cancel(reason);
  return received.map(({ key }) => key ?? '');
};

const noConnection = () => {
  throw new TypeError('fetch failed');
};
const gateway = () =>
  new Response('<h1>Gateway</h1>', { status: 200, headers: { 'content-type': 'text/html' } });
const busy = () => problem(503, 'SERVER_UNAVAILABLE', 'Busy');

describe('a write to a booking', () => {
  beforeEach(() => session.start(sessionOf(diner)));

  it('goes under a key of printable characters', async () => {
    const [key] = await keysOf(['ill']);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['a failed connection', noConnection],
    ['a server that failed', busy],
    ['an answer that nobody can read', gateway],
  ])('keeps its key after %s, until there is an answer', async (_, failure) => {
    const [first, second, third] = await keysOf(['ill', 'ill', 'ill'], [failure]);

    expect(second).toBe(first);
    expect(third).not.toBe(second);
  });

  it('gets a new key after a refusal, and when it says something else', async () => {
    const refused = () => problem(409, 'BOOKINGS_TRANSITION_REFUSED', 'No');
    const keys = await keysOf(['ill', 'ill', 'away'], [refused, noConnection]);

    expect(new Set(keys).size).toBe(3);
  });

  it('sent twice at once goes under one key', async () => {
    const answer = held<Response>();
    const received = fakeApi({
      'POST /api/coocook/bookings/8/cancel': async () => (await answer.promise).clone(),
    });
    const both = [cancel('ill'), cancel('ill')];
    answer.resolve(json(booking));
    await Promise.all(both);

    expect(received).toHaveLength(2);
    expect(received[0]?.key).toBe(received[1]?.key);
  });

  it('keeps its key when an expired token is renewed on the way', async () => {
    const received = fakeApi({
      'POST /api/auth/refresh': () => json(sessionOf(diner, 'fresh')),
      'POST /api/coocook/bookings/8/cancel': ({ token }) =>
        token === 'Bearer fresh' ? json(booking) : problem(401, 'IDENTITY_TOKEN_INVALID', 'Expired'),
    });
    await cancel('ill');

    const keys = received.filter(({ route }) => route.endsWith('cancel')).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
});
