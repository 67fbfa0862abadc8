import type { LiveFigures, LiveSample } from '@coocook/api-client';
import { focusManager } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const sample = (second: number, changed: Partial<LiveSample> = {}): LiveSample => ({
  at: new Date(Date.UTC(2026, 10, 21, 9, 30, second)).toISOString(),
  requests: 50,
  errors: 0,
  p50_seconds: 0.004,
  p95_seconds: 0.03,
  pool_used: 2,
  pool_idle: 3,
  pool_waiting: 0,
  event_loop_lag_seconds: 0.001,
  ...changed,
});

const live: LiveFigures = {
  instance: 'one',
  started_at: '2026-11-21T08:30:00.000Z',
  interval_seconds: 5,
  samples: [
    sample(0),
    sample(5, { requests: 0, p50_seconds: null, p95_seconds: null }),
    sample(10, { requests: 100 }),
  ],
  jobs: [
    { name: 'remove-old-errors', runs: 4, failures: 1, seconds: 0.5, oldest_waiting_seconds: 75 },
    { name: 'expire-bookings', runs: 0, failures: 0, seconds: 0, oldest_waiting_seconds: null },
  ],
};

const routes = {
  'GET /api/metrics/health': () =>
    json({
      status: 'unavailable',
      uptime_seconds: 61,
      checks: { database: 'up', migrations: 'down', queue: 'away', redis: 'unused', coffee: 'up' },
      draining: true,
    }),
  'GET /api/metrics/summary': () =>
    json({
      requests: 1234,
      errors: 2,
      error_rate: 0.0123,
      mean_duration_seconds: null,
      p50_duration_seconds: null,
      p95_duration_seconds: null,
      db_connections: 4,
      uptime_seconds: 90_000,
    }),
};

const show = (figures: () => Response) => {
  session.start(sessionOf({ ...diner, roles: ['user', 'admin'] }));
  const received = fakeApi({ ...routes, 'GET /api/metrics/live': figures });
  renderApp('/admin/live');
  return () => received.filter(({ route }) => route === 'GET /api/metrics/live').length;
};

/** All but what repeats: polls come when the spec says so, pages load as they always do. */
const GO_ON_BY_THEMSELVES = [
  'Date',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

/** Lets the next poll come due. */
const nextPoll = () => act(() => jest.advanceTimersByTime(5_000));

/** What was asked for before has been sent when another page is there. */
const leave = async () => {
  await userEvent.click(screen.getByRole('link', { name: 'Subscriptions' }));
  await screen.findByRole('heading', { level: 1, name: 'Subscriptions' });
};

describe('the page of live figures', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: [...GO_ON_BY_THEMSELVES] }));
  afterEach(() => {
    jest.useRealTimers();
    focusManager.setFocused(undefined);
  });

  it('tells what it draws: gaps are no zeros, and the scale starts at 0', async () => {
    show(() => json(live));

    expect(
      await screen.findByRole('img', { name: 'Requests: now 20/s, lowest 0/s, highest 20/s.' }),
    ).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Median: now 4 ms, lowest 4 ms, highest 4 ms. 95 %: now 30 ms, lowest 30 ms, highest 30 ms.',
      }),
    ).toBeVisible();
  });

  it('reads out the moment that the arrow keys lead to, and what is missing as a dash', async () => {
    show(() => json(live));
    const readout = await screen.findByRole('slider', { name: 'Response time' });
    expect(readout).toHaveAttribute('aria-valuetext', expect.stringContaining('Median 4 ms, 95 % 30 ms'));

    fireEvent.change(readout, { target: { value: '58' } });
    expect(readout).toHaveAttribute('aria-valuetext', expect.stringContaining(': Median –, 95 % –'));
    fireEvent.blur(readout);
    expect(readout).toHaveValue('59');
  });

  it('names what is down, away or not used, also a check that is new', async () => {
    show(() => json(live));
    const checks = (await screen.findByText('Migrations')).closest('dl');
    const stateOf = (name: string) =>
      within(checks ?? document.body).getByText(name).nextElementSibling?.textContent;

    expect(['Database', 'Migrations', 'Queue', 'Redis', 'coffee', 'Requests'].map(stateOf)).toEqual([
      'Fine',
      'Down',
      'Away',
      'Not used',
      'Fine',
      'No new ones',
    ]);
    expect(await screen.findByText('1 day 1 hr')).toBeVisible();
    expect(screen.getByText('1.23%')).toBeVisible();
  });

  it('tells of each job how it went, on average and of what waits', async () => {
    show(() => json(live));
    const [, first, second] = await screen.findAllByRole('row');

    expect(first).toHaveTextContent(
      'remove-old-errorsRuns4Failures1Mean duration125 msOldest waiting1 min 15 sec',
    );
    expect(second).toHaveTextContent('Mean duration–Oldest waiting–');
  });

  it('asks again by itself, and after a pause', async () => {
    const asked = show(() => json(live));
    await screen.findByRole('button', { name: 'Pause' });
    nextPoll();
    await waitFor(() => expect(asked()).toBe(2));

    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    nextPoll();
    await waitFor(() => expect(asked()).toBe(3));
  });

  it('does not ask while it is paused', async () => {
    const asked = show(() => json(live));
    await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
    expect(screen.getByText(/^Paused at/)).toBeVisible();
    nextPoll();

    await leave();
    expect(asked()).toBe(1);
  });

  it('does not ask while nobody sees the tab', async () => {
    const asked = show(() => json(live));
    await screen.findByRole('button', { name: 'Pause' });
    focusManager.setFocused(false);
    nextPoll();

    await leave();
    expect(asked()).toBe(1);
  });

  it('says when another process answers', async () => {
    let instance = 'one';
    show(() => json({ ...live, instance }));
    await screen.findByRole('button', { name: 'Pause' });
    expect(screen.queryByText('Another process answers now')).toBeNull();

    instance = 'two';
    nextPoll();
    expect(await screen.findByText('Another process answers now')).toBeVisible();
  });

  it('keeps what it has while a poll fails, and says so', async () => {
    let answer = () => json(live);
    show(() => answer());
    await screen.findByRole('button', { name: 'Pause' });
    answer = () => problem(403, 'IDENTITY_NOT_ADMIN', 'Admin access required');
    nextPoll();

    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('img', { name: /^Requests: now 20/ })).toBeVisible();
  });

  it('says that there is nothing yet right after a start', async () => {
    show(() => json({ ...live, samples: [], jobs: [] }));

    expect(await screen.findByText('No figures yet')).toBeVisible();
    expect(screen.getByText('This process runs no jobs')).toBeVisible();
    expect(screen.getByText(/^A worker of its own does them/)).toBeVisible();
  });
});
