import type { ErrorPattern, KeptError } from '@coocook/api-client';
import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import type { Received } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { renderApp } from '../../../../test/render-app';
import { diner, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const pattern: ErrorPattern = {
  id: 5,
  error_type: 'TypeError',
  pattern: 'Cannot read properties of undefined',
  count: 1234,
  severity: 'high',
  status: 'open',
  times_reopened: 2,
  first_seen: '2026-11-01T09:30:00.000Z',
  last_seen: '2026-11-21T09:30:00.000Z',
  trend: [...Array<number>(22).fill(0), 4, 1],
};
const error: KeptError = {
  id: 9,
  pattern_id: 5,
  error_type: 'TypeError',
  message: 'Cannot read properties of undefined (reading ‘id’)',
  severity: 'high',
  source: 'api',
  project_id: null,
  request_id: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  stack_trace: 'TypeError\n    at bookChef',
  context: { route: '/api/chefs/:id' },
  occurred_at: '2026-11-21T09:30:00.000Z',
};

const PATTERN = '/api/errors/patterns/5';
const cut = <K extends string, T>(key: K, items: readonly T[], total = items.length, offset = 0) => ({
  [key]: items,
  total,
  count: items.length,
  offset,
  limit: 20,
});
const summary = {
  total: 2000,
  last_24_hours: 1240,
  trend: Array<number>(24).fill(1),
  patterns: { open: 12, resolved: 3, ignored: 1 },
  by_severity: { low: 1000, medium: 200, high: 38, critical: 2 },
};

const show = (
  address: string,
  routes: Readonly<Record<string, (received: Received) => Response | Promise<Response>>>,
) => {
  session.start(sessionOf({ ...diner, roles: ['user', 'admin'] }));
  const received = fakeApi({
    'GET /api/errors/summary': () => json(summary),
    'GET /api/errors/patterns': () => json(cut('patterns', [pattern])),
    'GET /api/errors/recent': () => json(cut('errors', [error])),
    [`GET ${PATTERN}`]: () => json(pattern),
    ...routes,
  });
  return { received, ...renderApp(address) };
};

/** What somebody sees who comes back to this tab after a while. */
const comeBack = () =>
  act(() => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });

describe('the page of errors', () => {
  afterEach(() => focusManager.setFocused(undefined));

  it('keeps what one searches for in the address, and starts at its first page', async () => {
    const { address, received } = show('/admin/errors?page=2&sort=nonsense', {});
    await userEvent.type(await screen.findByLabelText('Words in the error'), ' undefined ');
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'High');
    await userEvent.selectOptions(screen.getByLabelText('Status'), 'Open');
    await userEvent.selectOptions(screen.getByLabelText('Order'), 'Most frequent first');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));

    expect(address()).toBe('/admin/errors?q=undefined&severity=high&status=open&sort=-count');
    const asked = received.filter(({ route }) => route === 'GET /api/errors/patterns');
    expect(asked.map(({ query }) => query.toString())).toEqual([
      'limit=20&offset=20',
      'q=undefined&severity=high&status=open&sort=-count&limit=20&offset=0',
    ]);
  });

  it('tells of each pattern how bad, how often, since when and what is done about it', async () => {
    show('/admin/errors', {});
    const row = await screen.findByRole('row', { name: /TypeError/ });

    expect(row).toHaveTextContent(/High.*Open.*1,234/);
    expect(within(row).getByRole('img', { name: '5 errors in 24 hours' })).toBeVisible();
    expect(within(row).getByRole('link', { name: 'TypeError' })).toHaveAttribute('href', '/admin/errors/5');
    expect(within(row).getAllByText(/ago$/)[0]).toHaveAttribute('datetime', pattern.last_seen);
    expect(screen.getByText('1,240')).toBeVisible();
    expect(screen.getByText('3 resolved, 1 ignored')).toBeVisible();
  });

  it('counts its pages by what the API has, and says when one lies beyond them', async () => {
    const { address } = show('/admin/errors?page=4', {
      'GET /api/errors/patterns': () => json(cut('patterns', [], 41, 60)),
    });
    await userEvent.click(await screen.findByRole('link', { name: 'Go to the last page' }));

    expect(address()).toBe('/admin/errors?page=3');
  });

  it('says what to do when nothing matches, and keeps what was typed when a search fails', async () => {
    show('/admin/errors?q=rice', {
      'GET /api/errors/patterns': ({ query }) =>
        query.get('q') === 'rice'
          ? json(cut('patterns', []))
          : problem(400, 'REQUEST_INVALID', 'Bad', { errors: [] }),
    });
    expect(await screen.findByText('No error matches')).toBeVisible();

    const field = screen.getByLabelText('Words in the error');
    await userEvent.clear(field);
    await userEvent.type(field, 'noodles{Enter}');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(field).toHaveValue('noodles');
  });
});

describe('the page of one pattern', () => {
  afterEach(() => focusManager.setFocused(undefined));

  it('changes the status once, however often one clicks, and says what it is now', async () => {
    let status: ErrorPattern['status'] = 'open';
    const answer = held<Response>();
    const { received } = show('/admin/errors/5', {
      [`GET ${PATTERN}`]: () => json({ ...pattern, status }),
      [`PATCH ${PATTERN}`]: () => answer.promise,
    });
    const button = await screen.findByRole('button', { name: 'Mark as resolved' });
    await userEvent.dblClick(button);
    status = 'resolved';
    answer.resolve(json({ ...pattern, status }));

    const outcome = await screen.findByText('It is resolved');
    expect(outcome.closest('[role=status]')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeEnabled();
    expect(screen.queryByText(/changed meanwhile/)).toBeNull();
    const sent = received.filter(({ route }) => route.startsWith('PATCH'));
    expect(sent.map(({ body }) => body)).toEqual([{ status: 'resolved' }]);
  });

  it('says what another administrator did meanwhile', async () => {
    let status: ErrorPattern['status'] = 'open';
    show('/admin/errors/5', { [`GET ${PATTERN}`]: () => json({ ...pattern, status }) });
    await screen.findByRole('button', { name: 'Ignore' });
    expect(screen.queryByText(/changed meanwhile/)).toBeNull();

    status = 'ignored';
    comeBack();
    expect(await screen.findByText(/^This has changed meanwhile: Ignored\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ignore' })).toBeNull();
  });

  it('says why a change failed, and offers it again', async () => {
    show('/admin/errors/5', { [`PATCH ${PATTERN}`]: () => problem(503, 'SERVER_UNAVAILABLE', 'Busy') });
    await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));

    expect(await screen.findByRole('alert')).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ignore' })).toBeEnabled());
    expect(screen.queryByText(/changed meanwhile/)).toBeNull();
  });

  it('shows its errors with what leads to the logs, and copies the number of the request', async () => {
    const user = userEvent.setup();
    const { received } = show('/admin/errors/5?page=2', {
      'GET /api/errors/recent': () => json(cut('errors', [error], 21, 20)),
    });
    expect(await screen.findByText(error.message)).toBeVisible();
    expect(screen.getByText('Page 2 of 2')).toBeVisible();
    const asked = received.find(({ route }) => route === 'GET /api/errors/recent');
    expect(asked?.query.toString()).toBe('pattern_id=5&limit=20&offset=20');

    await user.click(screen.getByRole('button', { name: `Copy ${error.request_id}` }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(error.request_id);

    await user.click(screen.getByText('Stack and context'));
    expect(screen.getByRole('region', { name: 'Stack trace' })).toHaveTextContent('at bookChef');
    expect(screen.getByRole('region', { name: 'Context' })).toHaveTextContent('"route": "/api/chefs/:id"');
  });

  it('stays when the errors themselves are deleted already, and says so', async () => {
    show('/admin/errors/5', { 'GET /api/errors/recent': () => json(cut('errors', [])) });

    expect(await screen.findByText('None of its errors is kept any more')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Errors an hour: now 1, lowest 0, highest 4.' })).toBeVisible();
  });

  it.each(['/admin/errors/5', '/admin/errors/nonsense'])(
    'is none when there is no such pattern: %s',
    async (path) => {
      show(path, { [`GET ${PATTERN}`]: () => problem(404, 'MONITORING_PATTERN_NOT_FOUND', 'Not found') });

      expect(await screen.findByRole('heading', { level: 1, name: 'No such error' })).toBeVisible();
    },
  );
});
