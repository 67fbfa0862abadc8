import { diner, listOf, sessionOf } from '../../../test/samples';
import { fakeApi, json, problem } from '../../../test/fake-api';
import { api, publicApi, session } from './api';
import { asProblem, UNREACHABLE, UNREADABLE } from './problem';
import type { ApiProblem } from './problem';
import { attemptsRemaining, requirementsOf } from './problem-details';

const failureOf = async (request: Promise<unknown>): Promise<ApiProblem> =>
  request.then(
    () => Promise.reject(new Error('The request was expected to fail')),
    (error: unknown) => asProblem(error),
  );

const bookings = () => api.GET('/api/coocook/bookings');

describe('a request', () => {
  it('that meets an expired token is repeated once with a new one', async () => {
    session.start(sessionOf(diner, 'expired'));
    const received = fakeApi({
      'POST /api/auth/refresh': () => json(sessionOf(diner, 'fresh')),
      'GET /api/coocook/bookings': ({ token }) =>
        token === 'Bearer fresh'
          ? json(listOf('bookings', []))
          : problem(401, 'IDENTITY_TOKEN_INVALID', 'Expired'),
    });

    expect((await bookings()).data?.bookings).toEqual([]);
    expect(received.map(({ route }) => route)).toEqual([
      'GET /api/coocook/bookings',
      'POST /api/auth/refresh',
      'GET /api/coocook/bookings',
    ]);
  });

  it('is not repeated in the name of somebody else', async () => {
    session.start(sessionOf(diner, 'expired'));
    const received = fakeApi({
      'POST /api/auth/refresh': () => json(sessionOf({ ...diner, id: 2 })),
      'GET /api/coocook/bookings': () => problem(401, 'IDENTITY_TOKEN_INVALID', 'Invalid or expired token'),
    });

    expect((await failureOf(bookings())).message).toBe('Invalid or expired token');
    expect(received.filter(({ route }) => route === 'GET /api/coocook/bookings')).toHaveLength(1);
  });

  it('that finds no connection fails by a code of this app', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

    const failure = await failureOf(publicApi.GET('/api/coocook/cuisines'));

    expect(failure).toMatchObject({ status: 0, code: UNREACHABLE });
  });

  it('answered with a web page instead of JSON fails by a code of this app, whatever the status', async () => {
    const html = (status: number) => () =>
      new Response('<h1>Gateway</h1>', { status, headers: { 'content-type': 'text/html' } });

    fakeApi({ 'GET /api/coocook/cuisines': html(200) });
    expect((await failureOf(publicApi.GET('/api/coocook/cuisines'))).code).toBe(UNREADABLE);

    fakeApi({ 'GET /api/coocook/cuisines': html(502) });
    const failure = await failureOf(publicApi.GET('/api/coocook/cuisines'));
    expect(failure).toMatchObject({ status: 502, code: UNREADABLE });
  });

  it('that is refused carries what the problem document says', async () => {
    const details = {
      errors: [{ field: 'q', message: 'Too long' }],
      attempts_remaining: 4,
      requirements: ['a digit'],
    };
    fakeApi({ 'GET /api/coocook/cuisines': () => problem(400, 'REQUEST_INVALID', 'Too long', details) });

    const failure = await failureOf(publicApi.GET('/api/coocook/cuisines'));

    expect(failure).toMatchObject({ status: 400, code: 'REQUEST_INVALID', message: 'Too long' });
    expect(failure.fields).toEqual([{ field: 'q', message: 'Too long' }]);
    expect(attemptsRemaining(failure)).toBe(4);
    expect(requirementsOf(failure)).toEqual(['a digit']);
  });
});
