import type { Chef } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { availabilityOf, chef, diner, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';
import { saveBookingDraft } from '../booking-draft';

const DAY_MS = 86_400_000;
/** The calendar of the samples is in UTC. */
const inUtc = { ...chef, time_zone: 'UTC' };
const chosen = {
  booking_date: '2999-03-01',
  start_time: '18:00',
  time_zone: '',
  duration_hours: 2,
  special_requests: '',
};

const open = async (address: '/chefs/1' | '/chefs/1/book', changes: Partial<Chef> = {}) => {
  session.start(sessionOf(diner));
  const received = fakeApi({
    'GET /api/coocook/chefs/1': () => json({ ...inUtc, ...changes }),
    'GET /api/coocook/chefs/1/availability': ({ query }) => json(availabilityOf(query, () => ['18:00'])),
  });
  renderApp(address);
  await screen.findByText('If you cancel');
  return { received, user: userEvent.setup() };
};

const ownTiers = (...tiers: Chef['cancellation_policy']['tiers']) => ({ cancellation_policy: { tiers } });

describe.each(['/chefs/1', '/chefs/1/book'] as const)('what a booking agrees to, at %s', (address) => {
  it('is told in general words until a time is chosen', async () => {
    await open(address);

    expect(screen.getByText('By request: the chef answers within 24 hours at most.')).toBeVisible();
    expect(screen.getByText('Full refund until 5 days before the start')).toBeVisible();
    expect(screen.getByText('50% back until 24 hours before the start')).toBeVisible();
    expect(screen.getByText('Nothing after that')).toBeVisible();
    expect(screen.queryByText(/your request expires/)).not.toBeInTheDocument();
  });

  it('is told with real dates for the time chosen, and free until the chef answers', async () => {
    saveBookingDraft(1, chosen);
    await open(address);

    expect(await screen.findByText(/^Full refund until Sun, Feb 24, 2999, 18:00/)).toBeVisible();
    expect(screen.getByText(/^50% back until Thu, Feb 28, 2999, 18:00/)).toBeVisible();
    expect(screen.getByText(/^Until the chef answers, everything comes back/)).toBeVisible();
    const tomorrow = new Date(Date.now() + DAY_MS).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
    });
    expect(screen.getByText(/your request expires/)).toHaveTextContent(tomorrow);
  });

  it('is that a request expires when it would begin, where that is sooner', async () => {
    const soon = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    saveBookingDraft(1, { ...chosen, booking_date: soon });
    await open(address, { answer_hours: 168 });

    const start = new Date(`${soon}T18:00:00Z`).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
    });
    expect(await screen.findByText(/your request expires/)).toHaveTextContent(start);
  });

  it('is no answer to wait for with a chef who is booked at once', async () => {
    saveBookingDraft(1, chosen);
    await open(address, { instant_book: true });

    await screen.findByText(/^Full refund until Sun, Feb 24/);
    expect(screen.getByText('Booked at once: there is no answer to wait for.')).toBeVisible();
    expect(screen.queryByText(/expires|Until the chef answers/)).not.toBeInTheDocument();
  });

  it('may be as long as the chef takes bookings, and starts with that', async () => {
    await open(address, { min_hours: 3, max_hours: 4 });
    const hours = screen.getByRole('textbox', { name: 'Hours' });
    expect(hours).toHaveValue('3');
    expect(hours).toHaveAccessibleDescription('This chef can be booked for 3 to 4 hours');
    expect(screen.getByText('₩375')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Decrease/ })).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: /^Increase/ }));
    expect(hours).toHaveValue('4');
    expect(screen.getByRole('button', { name: /^Increase/ })).toBeDisabled();
  });

  it('is kept within what the chef takes when a longer one was kept', async () => {
    saveBookingDraft(1, { ...chosen, duration_hours: 9 });
    await open(address, { min_hours: 3, max_hours: 3 });

    const hours = screen.getByRole('textbox', { name: 'Hours' });
    expect(hours).toHaveValue('3');
    expect(hours).toHaveAccessibleDescription('This chef can be booked for 3 hours');
  });
});

describe('a policy of the chef’s own in words', () => {
  it('counts short times in hours, and may last until the start', async () => {
    await open('/chefs/1', ownTiers({ hours_before: 36, share: 1 }, { hours_before: 0, share: 0.25 }));

    expect(screen.getByText('Full refund until 36 hours before the start')).toBeVisible();
    expect(screen.getByText('25% back until the start')).toBeVisible();
    expect(screen.queryByText('Nothing after that')).not.toBeInTheDocument();
  });

  it('says so when it gives nothing back', async () => {
    await open('/chefs/1', ownTiers({ hours_before: 0, share: 0 }));

    expect(screen.getByText('Nothing comes back')).toBeVisible();
  });
});

describe('how booking works', () => {
  const list = async () => within(await screen.findByRole('region', { name: 'How booking works' }));

  it('names the hours a chef takes to answer, and how long a booking may be', async () => {
    await open('/chefs/1', { answer_hours: 6, min_hours: 2, max_hours: 5 });

    expect((await list()).getByText(/^A clear answer within 6 hours/)).toBeVisible();
    expect((await list()).getByText('The time you need: 2 to 5 hours of cooking.')).toBeVisible();
  });

  it('promises no answer where there is none to wait for', async () => {
    await open('/chefs/1', { instant_book: true });

    expect((await list()).getByText(/^Booked at once/)).toBeVisible();
    expect((await list()).queryByText(/answering|confirms or declines/)).not.toBeInTheDocument();
  });
});

it('the button of a chef who is booked at once asks for nothing', async () => {
  await open('/chefs/1/book', { instant_book: true });

  expect(screen.getByRole('button', { name: 'Book now' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Request booking' })).not.toBeInTheDocument();
});
