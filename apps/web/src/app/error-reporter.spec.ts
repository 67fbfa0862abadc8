import { waitFor } from '@testing-library/react';
import { fakeApi, json, problem } from '../../test/fake-api';
import { diner, sessionOf } from '../../test/samples';

const LOG = 'POST /api/errors/log';

/** A page that has just been loaded, and what it sends. */
const freshPage = async (answer = () => json({ logged: true }, 201)) => {
  jest.resetModules();
  const received = fakeApi({ [LOG]: answer });
  const { session } = await import('../shared/lib/api');
  const { ApiProblem } = await import('../shared/lib/problem');
  const { CancelledError } = await import('@tanstack/react-query');
  const { reportError } = await import('./error-reporter');
  const sent = () => received.filter(({ route }) => route === LOG).map(({ body }) => body);
  return { session, ApiProblem, CancelledError, reportError, sent };
};

const signedIn = async (answer?: () => Response) => {
  const page = await freshPage(answer);
  page.session.start(sessionOf(diner));
  return page;
};

const errorOf = (changed: Partial<Error>) => Object.assign(new Error('Something broke'), changed);

describe('what nobody caught', () => {
  it('is reported with where it happened, but not what the address asks for', async () => {
    const { reportError, sent } = await signedIn();
    window.history.pushState({}, '', '/chefs/1?q=secret');
    await reportError(new TypeError('x is undefined'), '/chefs/$id');

    expect(sent()).toEqual([
      {
        error_type: 'TypeError',
        message: 'x is undefined',
        severity: 'medium',
        project_id: 'coocook-web',
        stack_trace: expect.stringContaining('x is undefined') as unknown,
        context: { path: '/chefs/1', route: '/chefs/$id', language: 'en', viewport: '1024x768' },
      },
    ]);
  });

  it('is severe when a page broke', async () => {
    const { reportError, sent } = await signedIn();
    await reportError(errorOf({}), undefined, true);

    expect(sent()).toEqual([expect.objectContaining({ severity: 'high' })]);
  });

  it('is reported once per page load, however often and close together it comes', async () => {
    const { reportError, sent } = await signedIn();
    await Promise.all([errorOf({}), errorOf({})].map((error) => reportError(error, undefined)));
    await reportError(errorOf({ message: 'Another one' }), undefined);
    await reportError(errorOf({}), undefined);

    expect(sent()).toHaveLength(2);
  });

  it('is the same when only numbers in it differ', async () => {
    const { reportError, sent } = await signedIn();
    for (const count of [9, 10, 11]) await reportError(errorOf({ message: `Try ${count}` }), undefined);

    expect(sent()).toHaveLength(1);
  });

  it.each<[unknown, string, string]>([
    [errorOf({ message: '   ' }), 'Error', 'Error'],
    [errorOf({ message: '\0', name: ' ' }), 'Error', 'Error'],
    [Object.assign(new Error(), { message: { a: 1 }, name: 7 }), 'Error', 'Error'],
    [{ a: 1 }, 'NonError', '{"a":1}'],
    [null, 'NonError', 'null'],
  ])('is told with words whatever it is: %p', async (thrown, error_type, message) => {
    const { reportError, sent } = await signedIn();
    await reportError(thrown, undefined);

    expect(sent()).toEqual([expect.objectContaining({ error_type, message })]);
  });

  it('that cannot be read is no second error', async () => {
    const { reportError } = await signedIn();
    const unreadable = Object.defineProperty(new Error(), 'message', {
      get: () => {
        throw new Error('no');
      },
    });
    await expect(reportError(unreadable, undefined)).resolves.toBeUndefined();
  });

  it('is reported ten times per page load at most', async () => {
    const { reportError, sent } = await signedIn();
    for (const letter of 'abcdefghijkl') await reportError(errorOf({ message: `Case ${letter}` }), undefined);

    expect(sent()).toHaveLength(10);
  });

  it('of a visitor is nobody’s business, and does not count against who signs in later', async () => {
    const { session, reportError, sent } = await freshPage();
    await reportError(errorOf({}), undefined);
    expect(sent()).toEqual([]);

    session.start(sessionOf(diner));
    await reportError(errorOf({}), undefined);
    expect(sent()).toHaveLength(1);
  });

  it('is no report when it was expected, called off or not of our making', async () => {
    const { ApiProblem, CancelledError, reportError, sent } = await signedIn();
    const others = [
      new ApiProblem(409, { code: 'BOOKINGS_CHEF_UNAVAILABLE', error: 'Taken' }),
      new CancelledError(),
      new DOMException('The user aborted a request', 'AbortError'),
      errorOf({ message: 'ResizeObserver loop completed with undelivered notifications.' }),
      new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/account-x.js'),
      new TypeError('Importing a module script failed.'),
      new TypeError('error loading dynamically imported module: http://localhost/assets/account-x.js'),
      errorOf({ message: 'Unable to preload CSS for /assets/account-x.css' }),
      errorOf({ stack: 'Error: x\n    at f (chrome-extension://abc/content.js:1:2)' }),
      errorOf({ stack: 'f@moz-extension://abc/content.js:1:2' }),
      { isNotFound: true },
      undefined,
    ];
    for (const other of others) await reportError(other, undefined);

    expect(sent()).toEqual([]);
  });

  it('is cut to what the API takes, and a thrown text is its own message', async () => {
    const { reportError, sent } = await signedIn();
    await reportError(errorOf({ message: `\0${'m'.repeat(9_998)}😀`, stack: 's'.repeat(60_000) }), undefined);
    await reportError('out of eggs', undefined);

    expect(sent()).toEqual([
      expect.objectContaining({ message: 'm'.repeat(9_998), stack_trace: 's'.repeat(20_000) }),
      expect.objectContaining({ error_type: 'Error', message: 'out of eggs' }),
    ]);
  });

  it('is given up when it cannot be reported, without another error', async () => {
    const refused = await signedIn(() => problem(429, 'RATE_LIMITED', 'Too many'));
    await expect(refused.reportError(errorOf({}), undefined)).resolves.toBeUndefined();
    await refused.reportError(errorOf({}), undefined);
    expect(refused.sent()).toHaveLength(1);
  });
});

describe('the watch for errors', () => {
  it('hears of errors, of rejections and of what breaks a page', async () => {
    const { sent } = await signedIn();
    const { watchForErrors } = await import('./uncaught');
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const react = watchForErrors(() => '/account');
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('uncaught') }));
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('rejected') }));
    react.onCaughtError(new Error('a page broke'));

    await waitFor(() => expect(sent()).toHaveLength(3));
    expect(sent()).toEqual([
      expect.objectContaining({ message: 'uncaught', severity: 'medium' }),
      expect.objectContaining({ message: 'rejected', severity: 'medium' }),
      expect.objectContaining({ message: 'a page broke', severity: 'high' }),
    ]);
    // As React itself does.
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});
