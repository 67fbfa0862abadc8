import type { Booking, Chef, User } from '@coocook/api-client';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import type { Received } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { renderApp } from '../../../../test/render-app';
import { booking, chef, diner, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const chefUser: User = { ...diner, is_chef: true, chef_id: 1 };
const sentBy = (received: readonly Received[], method: string) =>
  received.filter(({ route }) => route.startsWith(`${method} /api/coocook/chefs`)).map(({ body }) => body);

/** By the only one of the list that has these words. */
const choose = async (user: ReturnType<typeof userEvent.setup>, field: string, words: string) => {
  await user.click(screen.getByRole('button', { name: new RegExp(`${field}$`) }));
  await user.type(await screen.findByRole('combobox', { name: 'Type to find it' }), words);
  await user.click(screen.getByRole('option'));
};

// All that browsers know take a simulated one too long to draw.
beforeEach(() => {
  jest
    .spyOn(Intl, 'supportedValuesOf')
    .mockImplementation((key) =>
      key === 'currency' ? ['KRW', 'USD'] : ['America/New_York', 'Asia/Seoul', 'Europe/Paris'],
    );
});
afterEach(() => jest.restoreAllMocks());

describe('becoming a chef', () => {
  const open = async (routes: Parameters<typeof fakeApi>[0], user: User = diner) => {
    session.start(sessionOf(user));
    const received = fakeApi({
      'GET /api/auth/me': () => json(chefUser),
      'GET /api/auth/demo': () => json({ accounts: [{ account: 'diner', name: 'The demo diner' }] }),
      'GET /api/coocook/bookings': () => json(listOf('bookings', [])),
      ...routes,
    });
    renderApp('/chef/profile');
    await screen.findByRole('heading', { level: 1, name: 'Become a chef' });
    return { received, user: userEvent.setup() };
  };
  const fillIn = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.type(screen.getByLabelText('Cuisine'), 'korean');
    await user.type(screen.getByLabelText('About you'), ' Sunday food. ');
    await user.type(screen.getByLabelText('Location'), 'Mapo-gu, Seoul');
    await choose(user, 'Time zone', 'new york');
    await user.type(screen.getByLabelText('Hourly rate'), '90,000');
    await choose(user, 'Currency', 'South Korean');
    await user.type(
      screen.getByLabelText('Specialties', { selector: 'input' }),
      'Bibimbap{Enter}Galbi-jjim{Enter}Bibimbap{Enter}',
    );
    // Left without being added, and meant all the same.
    await user.type(screen.getByLabelText('Languages', { selector: 'input' }), 'Korean');
  };
  const submit = () => screen.getByRole('button', { name: 'Become a chef' });
  const profile = {
    name: 'Demo Diner',
    cuisine: 'Korean',
    bio: 'Sunday food.',
    location: 'Mapo-gu, Seoul',
    time_zone: 'America/New_York',
    hourly_rate: 90_000,
    currency: 'KRW',
    specialties: ['Bibimbap', 'Galbi-jjim'],
    languages: ['Korean'],
  };

  it('sends the profile once, and shows the console', async () => {
    const answer = held<Response>();
    const { user, received } = await open({
      'POST /api/coocook/chefs': () => answer.promise,
      'GET /api/coocook/chefs/me': () => json(chef),
    });
    expect(screen.getByText('By request: you have 24 hours to answer')).toBeVisible();
    expect(screen.getByText(/under “Working hours” and “Booking rules”/)).toBeVisible();
    await fillIn(user);

    const button = submit();
    act(() => (button.click(), button.click()));
    expect(await screen.findByRole('button', { name: 'One moment…' })).toBeDisabled();
    answer.resolve(json(chef, 201));

    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toHaveFocus();
    expect(screen.getByRole('navigation', { name: 'Chef console' })).toBeVisible();
    expect(sentBy(received, 'POST')).toEqual([profile]);
  });

  it('asks at the fields for what is missing, and sends nothing', async () => {
    const { user, received } = await open({});
    await user.clear(screen.getByLabelText('Your name as a chef'));
    await user.type(screen.getByLabelText('Hourly rate'), '0');
    await user.click(submit());

    await waitFor(() => expect(screen.getByLabelText('Your name as a chef')).toHaveFocus());
    expect(screen.getAllByText('Fill this in')).toHaveLength(4);
    expect(screen.getByRole('button', { name: /Currency$/ })).toHaveAccessibleDescription(
      'Choose one from the list',
    );
    expect(screen.getByLabelText('Hourly rate')).toHaveAccessibleDescription(/^Enter an amount above 0/);
    expect(sentBy(received, 'POST')).toEqual([]);
  });

  it('says at its field what the API refuses, keeps what was typed, and sends it again', async () => {
    const message = 'Invalid hourly_rate';
    const answers = [
      problem(400, 'CHEFS_PROFILE_INVALID', message, { errors: [{ field: 'hourly_rate', message }] }),
      problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
    ];
    const { user, received } = await open({
      'POST /api/coocook/chefs': () => answers.shift() ?? json(chef, 201),
      'GET /api/coocook/chefs/me': () => json(chef),
    });
    await fillIn(user);
    await user.click(submit());
    await waitFor(() => expect(screen.getByLabelText('Hourly rate')).toHaveFocus());
    expect(screen.getByLabelText('Hourly rate')).toHaveAccessibleDescription(/no more decimals/);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('very busy');
    expect(screen.getByLabelText('About you')).toHaveValue(' Sunday food. ');
    await user.click(submit());
    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
    expect(sentBy(received, 'POST')).toEqual([profile, profile, profile]);
  });

  it('leads on somebody who has become one already', async () => {
    const { user } = await open({
      'POST /api/coocook/chefs': () => problem(409, 'CHEFS_PROFILE_EXISTS', 'A profile already'),
      'GET /api/coocook/chefs/me': () => json(chef),
    });
    await fillIn(user);
    await user.click(submit());

    expect(await screen.findByRole('alert')).toHaveTextContent('You have a chef profile already');
    await user.click(screen.getByRole('button', { name: 'Go to your console' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  });

  it('tells those who use a demo account beforehand that it cannot', async () => {
    await open({}, { ...diner, name: 'The demo diner' });

    expect(await screen.findByText(/^Everybody shares the demo accounts/)).toBeVisible();
  });
});

describe('one’s own profile', () => {
  const open = async (routes: Parameters<typeof fakeApi>[0] = {}, own: Chef = chef) => {
    session.start(sessionOf(chefUser));
    const received = fakeApi({
      'GET /api/auth/demo': () => json({ accounts: [] }),
      'GET /api/coocook/chefs/me': () => json(own),
      ...routes,
    });
    renderApp('/chef/profile');
    await screen.findByRole('heading', { level: 2, name: 'What diners see' });
    return { received, user: userEvent.setup() };
  };
  const preview = () => within(screen.getByRole('region', { name: 'What diners see' }));
  const save = () => screen.getByRole('button', { name: 'Save profile' });
  const change = (text: string, user: ReturnType<typeof userEvent.setup>) =>
    user.type(screen.getByLabelText('Your name as a chef'), text);

  it('shows what diners will see while one types, under the one heading of the page', async () => {
    const { user } = await open();
    expect(preview().getByRole('heading', { level: 3, name: 'Park Min-jun' })).toBeVisible();
    await change(' II', user);
    await user.clear(screen.getByLabelText('Hourly rate'));
    // As it was, until there is another.
    expect(preview().getByText('₩125')).toBeVisible();
    await user.type(screen.getByLabelText('Hourly rate'), '200');
    await user.click(screen.getByRole('button', { name: 'Remove: Bibimbap' }));

    expect(preview().getByRole('heading', { level: 3, name: 'Park Min-jun II' })).toBeVisible();
    expect(preview().getByText('₩200')).toBeVisible();
    expect(preview().queryByText('Bibimbap')).not.toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toBe('Profile · CooCook');
  });

  it('sends only what has changed, once, and says that it is saved', async () => {
    const answer = held<Response>();
    const { user, received } = await open({ 'PATCH /api/coocook/chefs/me': () => answer.promise });
    await user.click(save());
    expect(await screen.findByText('Nothing has changed since it was last saved')).toBeVisible();
    await change(' II', user);

    save().click();
    save().click();
    expect(await screen.findByRole('button', { name: 'Saving…' })).toBeDisabled();
    answer.resolve(json({ ...chef, name: 'Park Min-jun II', outside: [] }));
    const words = await screen.findByText('Your profile is saved');
    expect(words.closest('[role=status]')).toHaveFocus();
    expect(sentBy(received, 'PATCH')).toEqual([{ name: 'Park Min-jun II' }]);
  });

  it('sends a currency together with the rate', async () => {
    const { user, received } = await open({
      'PATCH /api/coocook/chefs/me': () => json({ ...chef, currency: 'USD', outside: [] }),
    });
    await choose(user, 'Currency', 'usd');
    expect(preview().getByText('$125.00')).toBeVisible();
    await user.click(save());

    await screen.findByText('Your profile is saved');
    expect(sentBy(received, 'PATCH')).toEqual([{ hourly_rate: 125, currency: 'USD' }]);
  });

  it('says before a move to another zone what it means, and after it which bookings lie outside', async () => {
    const moved = { ...chef, time_zone: 'Europe/Paris', outside: [8] };
    const outside: Booking = { ...booking, diner_name: 'Demo Diner' };
    const { user, received } = await open({
      'PATCH /api/coocook/chefs/me': () => json(moved),
      'GET /api/coocook/bookings/8': () => json(outside),
    });
    await choose(user, 'Time zone', 'paris');
    expect(await screen.findByText('You move to Paris time')).toBeVisible();
    expect(screen.getByText(/Bookings you have keep their moments/)).toBeVisible();
    await user.click(save());

    expect(await screen.findByText('1 booking to come lies outside your hours:')).toBeVisible();
    expect(
      await screen.findByText('Demo Diner: Mon, Mar 1, 2027, 18:00 (Seoul time), 2 hours'),
    ).toBeVisible();
    expect(screen.queryByText('You move to Paris time')).not.toBeInTheDocument();
    expect(sentBy(received, 'PATCH')).toEqual([{ time_zone: 'Europe/Paris' }]);
  });

  it('keeps what was typed when it is refused, and says why in words', async () => {
    const { user } = await open({
      'PATCH /api/coocook/chefs/me': () => problem(409, 'IDENTITY_DEMO_FIXED', 'Fixed'),
    });
    await change(' II', user);
    await user.click(save());

    expect(await screen.findByRole('alert')).toHaveTextContent('Everybody shares the demo accounts');
    expect(screen.getByLabelText('Your name as a chef')).toHaveValue('Park Min-jun II');
  });

  it('tells a demo chef beforehand that it cannot be changed', async () => {
    await open({
      'GET /api/auth/demo': () => json({ accounts: [{ account: 'chef', name: chefUser.name }] }),
    });

    expect(await screen.findByText(/^You can look round and type/)).toBeVisible();
  });

  it('is paused after being told what that means, and resumed with one click', async () => {
    let own = chef;
    const { user, received } = await open({
      'GET /api/coocook/chefs/me': () => json(own),
      'PATCH /api/coocook/chefs/me': ({ body }) => {
        own = { ...own, ...(body as Partial<Chef>) };
        return json({ ...own, outside: [] });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    const dialog = within(screen.getByRole('alertdialog', { name: 'Pause your profile?' }));
    expect(dialog.getByText(/nobody finds your profile or books you/)).toBeVisible();
    expect(sentBy(received, 'PATCH')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Pause' }));

    await user.click(await screen.findByRole('button', { name: 'Take bookings again' }));
    expect(await screen.findByText('Taking bookings')).toBeVisible();
    expect(sentBy(received, 'PATCH')).toEqual([{ active: false }, { active: true }]);
  });

  it('stays as it is when pausing fails, and says why', async () => {
    const { user } = await open({
      'PATCH /api/coocook/chefs/me': () => problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
    });
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Pause' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('very busy');
    expect(screen.getByText('Taking bookings')).toBeVisible();
  });

  it('that does not come can be asked for again', async () => {
    session.start(sessionOf(chefUser));
    const answers = [problem(400, 'REQUEST_INVALID', 'No')];
    fakeApi({
      'GET /api/coocook/chefs/me': () => answers.shift() ?? problem(503, 'SERVER_UNAVAILABLE', 'No'),
    });
    renderApp('/chef/profile');

    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
