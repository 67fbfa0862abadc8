import type { AdministeredUserDetails, AuditEvent } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';
import { endOfDay } from '../audit-search';

const admin = { ...diner, id: 7, name: 'Demo Administrator', roles: ['user', 'admin'] };
const kim: AdministeredUserDetails = {
  id: 8,
  email: 'kim@example.com',
  name: 'Kim Seoyeon',
  roles: ['user'],
  status: 'active',
  locked_at: null,
  locked_out_until: null,
  is_demo: false,
  is_chef: false,
  chef_id: null,
  created_at: '2026-11-01T09:30:00.000Z',
  last_seen_at: null,
  subscriptions: [
    {
      id: 3,
      product: 'coocook',
      plan: 'monthly',
      status: 'active',
      current_period_end: '2999-01-01T00:00:00.000Z',
    },
  ],
};
const event: AuditEvent = {
  id: 1,
  at: '2026-11-21T09:30:00.000Z',
  action: 'identity.sign_in',
  outcome: 'failed',
  actor_id: null,
  user_id: 8,
  address: '203.0.113.7',
  user_agent: 'Mozilla/5.0',
  request_id: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  details: { attempts_remaining: 4, known_device: false },
};
const product = {
  id: 1,
  slug: 'coocook',
  name: 'CooCook',
  description: 'Find a private chef.',
  icon: '🍳',
  monthly_price: 9900,
  annual_price: 99000,
  currency: 'KRW',
  active: true,
};

const USER = '/api/platform/admin/users/8';
const pageOf = (user: () => AdministeredUserDetails) => ({
  'GET /api/platform/products': () => json({ products: [product] }),
  [`GET ${USER}`]: () => json(user()),
  [`GET ${USER}/sessions`]: () => json(listOf('sessions', [])),
});

describe('the pages of administrators', () => {
  it('are kept from everybody else in words, without asking the API', async () => {
    session.start(sessionOf(diner));
    const received = fakeApi({});
    renderApp('/admin');

    expect(await screen.findByRole('heading', { level: 1, name: 'For administrators only' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Admin' })).toBeNull();
    expect(received.map(({ route }) => route).filter((route) => route.includes('admin'))).toEqual([]);
  });

  it('keep what one searches for in the address, and start at its first page', async () => {
    session.start(sessionOf(admin));
    const received = fakeApi({
      'GET /api/platform/admin/users': () => json({ ...listOf('users', [kim]), total: 30, pages: 3 }),
    });
    const { address } = renderApp('/admin/users?page=2');
    await userEvent.type(await screen.findByLabelText('Name or e-mail'), ' kim ');
    await userEvent.selectOptions(screen.getByLabelText('Status'), 'Locked');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));

    expect(address()).toBe('/admin/users?q=kim&status=locked');
    expect(received.at(-1)?.query.toString()).toBe('q=kim&status=locked');
    expect(screen.getByRole('link', { name: 'Admin' })).toHaveAttribute('aria-current', 'page');
  });

  it('lock an account only after being asked, and say so', async () => {
    session.start(sessionOf(admin));
    let user = kim;
    const received = fakeApi({
      ...pageOf(() => user),
      [`POST ${USER}/lock`]: () => {
        user = { ...kim, status: 'locked', locked_at: '2026-11-21T09:30:00.000Z' };
        return json(user);
      },
    });
    renderApp('/admin/users/8');
    const locked = () => received.filter(({ route }) => route.startsWith('POST'));

    await userEvent.click(await screen.findByRole('button', { name: 'Lock account' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep as it is' }));
    expect(locked()).toHaveLength(0);

    await userEvent.click(screen.getByRole('button', { name: 'Lock account' }));
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Lock account' }),
    );

    const outcome = await screen.findByText('Kim Seoyeon is locked, and signed out everywhere');
    expect(outcome.closest('[role=status]')).toHaveFocus();
    expect(await screen.findByRole('button', { name: 'Unlock account' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lock account' })).toBeNull();
    expect(locked()).toHaveLength(1);
  });

  it.each([
    ['one’s own account', { id: 8, isDemo: false }, 'This is your own account: you cannot lock it.'],
    ['a demo account', { id: 7, isDemo: true }, /Everybody shares the demo accounts/],
  ])('offer no lock for %s, and say why', async (_, { id, isDemo }, words) => {
    session.start(sessionOf({ ...admin, id }));
    fakeApi(pageOf(() => ({ ...kim, is_demo: isDemo })));
    renderApp('/admin/users/8');

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lock account' })).toBeNull();
  });

  it('extend what is open only by a later day, which counts to its end', async () => {
    session.start(sessionOf(admin));
    const received = fakeApi({
      ...pageOf(() => kim),
      [`POST ${USER}/subscriptions`]: () =>
        problem(409, 'SUBSCRIPTIONS_NOT_LATER', 'The subscription already runs until 2999'),
    });
    renderApp('/admin/users/8');
    const sent = () => received.filter(({ route }) => route.startsWith('POST'));

    await userEvent.click(await screen.findByRole('button', { name: 'Extend: CooCook' }));
    expect(screen.getByRole('spinbutton', { name: /month/ })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Extend' }));
    expect(screen.getByText('Choose the new last day')).toBeVisible();
    expect(sent()).toHaveLength(0);

    await userEvent.click(screen.getByRole('spinbutton', { name: /month/ }));
    await userEvent.keyboard('12312998');
    await userEvent.click(screen.getByRole('button', { name: 'Extend' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Choose a day after its present end');
    expect(sent().map(({ body }) => body)).toEqual([
      { product: 'coocook', plan: 'monthly', until: endOfDay('2998-12-31') },
    ]);
  });

  it('tell what happened in words, and in the API’s own where it is new', async () => {
    session.start(sessionOf(admin));
    fakeApi({
      'GET /api/platform/admin/audit': () =>
        json(
          listOf('events', [
            event,
            { ...event, id: 2, action: 'kitchen.on_fire', details: { degrees: 900 } },
          ]),
        ),
    });
    renderApp('/admin/audit?outcome=failed');

    const [, known, unknown] = await screen.findAllByRole('row');
    expect(known).toHaveTextContent('Sign-in');
    expect(known).toHaveTextContent('Attempts left:4');
    expect(known).toHaveTextContent('Known device:no');
    expect(within(known ?? document.body).getByRole('link', { name: 'No. 8' })).toHaveAttribute(
      'href',
      '/admin/users/8',
    );
    expect(unknown).toHaveTextContent('kitchen.on_fire');
    expect(unknown).toHaveTextContent('degrees:900');
  });
});
