import type { User } from '@coocook/api-client';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import type { Received } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { renderApp } from '../../../../test/render-app';
import { booking, chef, diner, availabilityOf, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const posted = (received: readonly Received[]) =>
  received.filter(({ route }) => route === 'POST /api/coocook/bookings');

const openForm = async (
  answer: () => Response | Promise<Response>,
  rates: number[] = [],
  user: User = diner,
  timesOn: Parameters<typeof availabilityOf>[1] = () => ['18:00', '19:30'],
) => {
  session.start(sessionOf(user));
  const received = fakeApi({
    'GET /api/coocook/chefs/1': () => json({ ...chef, hourly_rate: rates.shift() ?? chef.hourly_rate }),
    'GET /api/coocook/chefs/1/availability': ({ query }) => json(availabilityOf(query, timesOn)),
    'GET /api/coocook/bookings': () => json(listOf('bookings', [booking])),
    'POST /api/coocook/bookings': answer,
    'POST /api/auth/refresh': () =>
      problem(401, 'IDENTITY_REFRESH_TOKEN_INVALID', 'Invalid or expired token'),
  });
  const app = renderApp('/chefs/1/book');
  await screen.findByRole('heading', { name: 'Book Park Min-jun' });
  return { ...app, received, user: userEvent.setup() };
};

const time = (name: string) => screen.findByRole('radio', { name });

const fillInDate = async (user: ReturnType<typeof userEvent.setup>) => {
  const date = within(screen.getByRole('group', { name: /^Date/ }));
  await user.type(date.getByRole('spinbutton', { name: /month/ }), '3');
  await user.type(date.getByRole('spinbutton', { name: /day/ }), '1');
  await user.type(date.getByRole('spinbutton', { name: /year/ }), '2999');
};

const fillIn = async (user: ReturnType<typeof userEvent.setup>) => {
  await fillInDate(user);
  await user.click(await time('18:00'));
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
        // Of the times that were offered.
        expected_time_zone: 'UTC',
      },
    ]);
  });

  it('says so when the chef is booked at once', async () => {
    const { user } = await openForm(() => json({ ...booking, status: 'confirmed' }, 201));
    await fillIn(user);

    await user.click(requestButton());

    expect(await screen.findByText('Booking 8 is confirmed')).toBeVisible();
  });

  it('asks for what is missing beside the field, and sends nothing', async () => {
    const { user, received } = await openForm(() => json(booking, 201));

    await user.click(requestButton());

    expect(await screen.findByText('Choose a date')).toBeVisible();
    expect(screen.getByRole('spinbutton', { name: /month/ })).toHaveFocus();
    expect(screen.getByRole('group', { name: 'Start time' })).toHaveAccessibleDescription('Choose a time');
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

  it('asks for a month at once, and for nothing while a date is only half typed', async () => {
    const { user, received } = await openForm(() => json(booking, 201));
    await fillIn(user);

    const asked = received.filter(({ route }) => route.endsWith('/availability'));
    expect(asked.at(-1)?.query.toString()).toBe('from=2999-02-15&to=2999-04-14&duration_hours=2');
    // The first days there are, then the month of the date: never the years 2, 29 and 299.
    expect(asked).toHaveLength(2);
  });

  it('says why a day has no time, and leads to the nearest ones that have some', async () => {
    const { user } = await openForm(
      () => json(booking, 201),
      [],
      diner,
      (date) => (date === '2999-03-03' ? ['18:00'] : date < '2999' ? [] : 'time_off'),
    );
    await fillInDate(user);

    expect(await screen.findByText('Fri, Mar 1, 2999: no free time')).toBeVisible();
    expect(screen.getByText('The chef takes that day off.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Sun, Mar 3, 2999/ }));

    await user.click(await time('18:00'));
    expect(screen.getByRole('radiogroup', { name: 'Start time' })).not.toHaveAccessibleDescription();
    expect(
      within(screen.getByRole('group', { name: 'Your booking' })).getByText('Sun, Mar 3, 2999'),
    ).toBeVisible();
  });

  it('looks from today on when no day near the chosen one has a time', async () => {
    const { user } = await openForm(
      () => json(booking, 201),
      [],
      diner,
      (date) => (date < '2999' ? ['18:00'] : 'horizon'),
    );
    await fillInDate(user);

    expect(await screen.findByText('The chef’s calendar is not open that far ahead.')).toBeVisible();
    expect(await screen.findByText('Days with free times:')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /1 time$/ })).toHaveLength(3);
  });

  it('keeps a time that is not free for more hours, and says so', async () => {
    session.start(sessionOf(diner));
    fakeApi({
      'GET /api/coocook/chefs/1': () => json(chef),
      'GET /api/coocook/chefs/1/availability': ({ query }) =>
        json(availabilityOf(query, () => (query.get('duration_hours') === '2' ? ['18:00'] : ['12:00']))),
    });
    renderApp('/chefs/1/book');
    await screen.findByRole('heading', { name: 'Book Park Min-jun' });
    const user = userEvent.setup();
    await fillIn(user);

    await user.click(screen.getByRole('button', { name: /^Increase/ }));
    await time('12:00');
    const group = screen.getByRole('radiogroup', { name: 'Start time' });
    expect(group).toHaveAccessibleDescription(
      '18:00 is not free for 3 hours on that day. Choose another time.',
    );

    await user.click(screen.getByRole('button', { name: /^Decrease/ }));
    expect(await time('18:00')).toBeChecked();
  });

  it('offers the nearest free times for one taken meanwhile; one tap takes it, and nothing typed is lost', async () => {
    const answers = [
      problem(409, 'BOOKINGS_CHEF_UNAVAILABLE', 'Chef is not available at that time', { reason: 'booked' }),
    ];
    let times = ['12:00', '18:00', '19:30'];
    const { user, received } = await openForm(
      () => ((times = ['12:00', '19:30', '20:00']), answers.shift() ?? json(booking, 201)),
      [],
      diner,
      () => times,
    );
    await fillIn(user);

    await user.click(requestButton());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Somebody else has that time already');
    const others = await within(alert).findAllByRole('button');
    expect(others.map(({ textContent }) => textContent)).toEqual([
      'Fri, Mar 1, 2999, 19:30',
      'Fri, Mar 1, 2999, 20:00',
      'Fri, Mar 1, 2999, 12:00',
    ]);

    await user.click(within(alert).getByRole('button', { name: 'Fri, Mar 1, 2999, 19:30' }));
    expect(alert).not.toBeInTheDocument();
    expect(requestButton()).toHaveFocus();
    expect(await time('19:30')).toBeChecked();
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');

    await user.click(requestButton());
    expect(await screen.findByText('Booking 8 is on its way to the chef')).toBeVisible();
    expect(posted(received).map(({ body }) => body)).toEqual([
      expect.objectContaining({ start_time: '18:00', special_requests: 'No nuts' }),
      expect.objectContaining({ start_time: '19:30', special_requests: 'No nuts' }),
    ]);
    expect(posted(received)[0]?.key).not.toBe(posted(received)[1]?.key);
  });

  it('sends the same once more, after a failure that leaves open whether it arrived, under the same key', async () => {
    const answers = [problem(503, 'SERVER_UNAVAILABLE', 'Busy')];
    const { user, received } = await openForm(() => answers.shift() ?? json(booking, 201));
    await fillIn(user);

    await user.click(requestButton());
    await screen.findByRole('alert');
    await user.click(requestButton());
    await screen.findByText('Booking 8 is on its way to the chef');

    const [first, second] = posted(received).map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
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

  it('has the time chosen again when the chef has moved to another zone meanwhile', async () => {
    const refusal = problem(409, 'BOOKINGS_TIME_ZONE_CHANGED', 'Moved', { time_zone: 'Europe/Paris' });
    const answers = [refusal];
    const { user, received } = await openForm(() => answers.shift() ?? json(booking, 201));
    await fillIn(user);
    await user.click(requestButton());

    expect(await screen.findByRole('alert')).toHaveTextContent('in another time zone now');
    expect(screen.getByRole('radio', { name: '18:00' })).not.toBeChecked();
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
    await user.click(requestButton());
    expect(posted(received)).toHaveLength(1);

    await user.click(await time('18:00'));
    await user.click(requestButton());
    expect(await screen.findByText('Booking 8 is on its way to the chef')).toBeVisible();
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
    expect(await time('18:00')).toBeChecked();
  });

  it('keeps what was typed through a reload, until it is booked', async () => {
    const { user } = await openForm(() => json(booking, 201));
    await fillIn(user);
    cleanup();

    await openForm(() => json(booking, 201));
    expect(screen.getByLabelText('Special requests')).toHaveValue('No nuts');
    expect(await time('18:00')).toBeChecked();

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
    expect(screen.getByText('No start time chosen yet')).toBeVisible();
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
