import type { User } from '@coocook/api-client';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import type { Received } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { renderApp } from '../../../../test/render-app';
import { booking, chef, diner, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const posted = (received: readonly Received[]) =>
  received.filter(({ route }) => route === 'POST /api/coocook/bookings');

const openForm = async (
  answer: () => Response | Promise<Response>,
  rates: number[] = [],
  user: User = diner,
) => {
  session.start(sessionOf(user));
  const received = fakeApi({
    'GET /api/coocook/chefs/1': () => json({ ...chef, hourly_rate: rates.shift() ?? chef.hourly_rate }),
    'GET /api/coocook/bookings': () => json(listOf('bookings', [booking])),
    'POST /api/coocook/bookings': answer,
    'POST /api/auth/refresh': () =>
      problem(401, 'IDENTITY_REFRESH_TOKEN_INVALID', 'Invalid or expired token'),
  });
  const app = renderApp('/chefs/1/book');
  await screen.findByRole('heading', { name: 'Book Park Min-jun' });
  return { ...app, received, user: userEvent.setup() };
};

const fillIn = async (user: ReturnType<typeof userEvent.setup>) => {
  const date = within(screen.getByRole('group', { name: /^Date/ }));
  await user.type(date.getByRole('spinbutton', { name: /month/ }), '3');
  await user.type(date.getByRole('spinbutton', { name: /day/ }), '1');
  await user.type(date.getByRole('spinbutton', { name: /year/ }), '2999');
  await user.selectOptions(screen.getByLabelText('Start time'), '18:00');
  await user.type(screen.getByLabelText('Special requests'), 'No nuts');
};

const requestButton = () => screen.getByRole('button', { name: 'Request booking' });

describe('booking a chef', () => {
  it('shows the price of the hours chosen, and whose clock counts', async () => {
    const { user } = await openForm(() => json(booking, 201));
    expect(screen.getByText('₩250')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /^Increase/ }));

    expect(screen.getByText('₩375')).toBeVisible();
    expect(screen.getByText('Times are in Seoul time (Asia/Seoul).')).toBeVisible();
  });

  it('sends one request for two clicks, then shows the booking', async () => {
    const answer = held<Response>();
    const { user, received, address } = await openForm(() => answer.promise);
    await fillIn(user);

    const button = requestButton();
    // Before React has rendered anything.
    button.click();
    button.click();
    expect(await screen.findByRole('button', { name: 'Sending…' })).toBeDisabled();
    answer.resolve(json(booking, 201));

    expect(await screen.findByText('Booking 8 is on its way to the chef')).toBeVisible();
    expect(address()).toBe('/my-bookings?as=diner');
    expect(posted(received).map(({ body }) => body)).toEqual([
      {
        chef_id: 1,
        booking_date: '2999-03-01',
        start_time: '18:00',
        duration_hours: 2,
        special_requests: 'No nuts',
        expected_total_price: 250,
      },
    ]);
  });

  it('asks for what is missing beside the field, and sends nothing', async () => {
    const { user, received } = await openForm(() => json(booking, 201));

    await user.click(requestButton());

    expect(await screen.findByText('Choose a date')).toBeVisible();
    expect(screen.getByRole('spinbutton', { name: /month/ })).toHaveFocus();
    expect(screen.getByLabelText('Start time')).toHaveAccessibleDescription('Choose a time');
    expect(posted(received)).toHaveLength(0);
  });

  it("puts the API's field errors beside their fields", async () => {
    const message = 'Booking date must be in the future';
    const errors = [{ field: 'booking_date', message }];
    const { user } = await openForm(() => problem(400, 'BOOKINGS_IN_THE_PAST', message, { errors }));
    await fillIn(user);

    await user.click(requestButton());

    expect(await screen.findByText('Choose a time that is still to come')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that the chef is taken, keeps what was typed and can be sent again', async () => {
    const answers = [problem(409, 'BOOKINGS_CHEF_UNAVAILABLE', 'Chef is not available at that time')];
    const { user, received } = await openForm(() => answers.shift() ?? json(booking, 201));
    await fillIn(user);

    await user.click(requestButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('The chef is not available at that time');
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');

    await user.click(requestButton());
    expect(await screen.findByText('Booking 8 is on its way to the chef')).toBeVisible();
    expect(posted(received)).toHaveLength(2);
  });

  it('shows a changed price, and books at that one only when asked again', async () => {
    const changed = { total_price: 300, currency: 'KRW' };
    const answers = [problem(409, 'BOOKINGS_PRICE_CHANGED', 'The price has changed', changed)];
    const { user, received } = await openForm(() => answers.shift() ?? json(booking, 201), [125, 150]);
    await fillIn(user);

    await user.click(requestButton());
    expect(await screen.findByText(/It is now ₩300/)).toBeVisible();
    expect(await screen.findByText('₩300')).toBeVisible();

    await user.click(requestButton());
    await screen.findByText('Booking 8 is on its way to the chef');
    expect(posted(received).map(({ body }) => body)).toEqual([
      expect.objectContaining({ expected_total_price: 250 }),
      expect.objectContaining({ expected_total_price: 300 }),
    ]);
  });

  it('offers the trial to somebody without a subscription', async () => {
    const { user } = await openForm(() =>
      problem(403, 'SUBSCRIPTIONS_REQUIRED', 'Subscription to coocook required'),
    );
    await fillIn(user);

    await user.click(requestButton());

    expect(await screen.findByRole('button', { name: 'Start your 14-day trial' })).toBeVisible();
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
  });

  it('keeps a form half filled in for those who sign in first', async () => {
    const { user } = await openForm(() => json(booking, 201));
    act(() => session.end());
    await user.type(screen.getByLabelText('Special requests'), 'No nuts');

    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Sign in' });
    act(() => session.start(sessionOf(diner)));

    expect(await screen.findByLabelText('Special requests')).toHaveValue('No nuts');
  });

  it('keeps what was typed when the session is over, also through the sign-in', async () => {
    const { user } = await openForm(() => problem(401, 'IDENTITY_TOKEN_INVALID', 'Invalid or expired token'));
    await fillIn(user);

    await user.click(requestButton());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your session is over');
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');

    await user.click(within(alert).getByRole('link', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Sign in' });
    act(() => session.start(sessionOf(diner)));
    await screen.findByRole('heading', { name: 'Book Park Min-jun' });
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
    expect(screen.getByLabelText('Start time')).toHaveValue('18:00');
  });

  it('keeps what was typed through a reload, until it is booked', async () => {
    const { user } = await openForm(() => json(booking, 201));
    await fillIn(user);
    cleanup();

    await openForm(() => json(booking, 201));
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
    expect(screen.getByLabelText('Start time')).toHaveValue('18:00');

    await user.click(requestButton());
    await screen.findByText('Booking 8 is on its way to the chef');
    cleanup();
    await openForm(() => json(booking, 201));
    expect(screen.getByLabelText('Special requests')).toHaveValue('');
  });

  it('leaves out of what was kept what makes no sense', async () => {
    const kept = {
      booking_date: '2999-02-31',
      start_time: '7 pm',
      duration_hours: -3,
      special_requests: 'No nuts',
    };
    sessionStorage.setItem('coocook.drafts', JSON.stringify({ 'booking with 1': kept }));
    await openForm(() => json(booking, 201));

    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
    expect(screen.getByLabelText('Start time')).toHaveValue('');
    expect(screen.getByText('₩250')).toBeVisible();
  });

  it.each(['{', '[]', '"text"', '{"booking with 1":7}'])('opens whatever was kept: %s', async (kept) => {
    sessionStorage.setItem('coocook.drafts', kept);
    await openForm(() => json(booking, 201));

    expect(screen.getByLabelText('Special requests')).toHaveValue('');
  });

  it('shows what one person typed to nobody else', async () => {
    const { user } = await openForm(() => json(booking, 201));
    await user.type(screen.getByLabelText('Special requests'), 'No nuts');

    act(() => session.start(sessionOf({ ...diner, id: 99 })));
    cleanup();

    await openForm(() => json(booking, 201), [], { ...diner, id: 99 });
    expect(screen.getByLabelText('Special requests')).toHaveValue('');
  });
});
