import type { OpenSession } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const here: OpenSession = {
  id: '0f0c8a5e-4f2b-4d6f-9a35-2f8b6f0e7c11',
  device: 'Chrome on Linux',
  address: '203.0.113.7',
  created_at: '2026-11-01T09:30:00.000Z',
  last_seen_at: '2026-11-21T09:30:00.000Z',
  current: true,
};
const there: OpenSession = {
  ...here,
  id: '7d3b4c1e-1f2b-4d6f-9a35-2f8b6f0e7c22',
  device: 'Safari on iOS',
  current: false,
};
const sessions = (...open: readonly OpenSession[]) => json(listOf('sessions', open));

const fillIn = async (current: string, next: string) => {
  await userEvent.type(await screen.findByLabelText('Current password'), current);
  await userEvent.type(screen.getByLabelText('New password'), next);
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
};

describe('the security of an account', () => {
  beforeEach(() => session.start(sessionOf(diner)));

  it('ends another session only after being asked, and never offers to end this one there', async () => {
    const open = [here, there];
    const received = fakeApi({
      'GET /api/auth/sessions': () => sessions(...open),
      [`DELETE /api/auth/sessions/${there.id}`]: () => {
        open.pop();
        return json({ message: 'Signed out' });
      },
    });
    renderApp('/account/security');
    const ended = () => received.filter(({ route }) => route.startsWith('DELETE'));

    await userEvent.click(await screen.findByRole('button', { name: 'Sign out: Safari on iOS' }));
    expect(screen.queryByRole('button', { name: 'Sign out: Chrome on Linux' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keep as it is' }));
    expect(ended()).toHaveLength(0);

    await userEvent.click(screen.getByRole('button', { name: 'Sign out: Safari on iOS' }));
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Sign out there' }),
    );

    const outcome = await screen.findByText('Signed out: Safari on iOS');
    expect(outcome.closest('[role=status]')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Sign out: Safari on iOS' })).toBeNull();
    expect(ended()).toHaveLength(1);
  });

  it('can be given up everywhere at once, here too', async () => {
    fakeApi({
      'GET /api/auth/sessions': () => sessions(here, there),
      'DELETE /api/auth/sessions': () => json({ message: 'Signed out' }),
    });
    renderApp('/account/security');

    await userEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Sign out everywhere' }),
    );

    expect(await screen.findByText('Sign in to see this page.')).toBeVisible();
    expect(session.current().status).toBe('signed-out');
  });

  it('tells of a wrong current password at its field, and how many attempts are left', async () => {
    const message = 'The current password is wrong';
    fakeApi({
      'GET /api/auth/sessions': () => sessions(here),
      'PUT /api/auth/password': () =>
        problem(400, 'IDENTITY_CURRENT_PASSWORD_WRONG', message, {
          attempts_remaining: 3,
          errors: [{ field: 'current_password', message }],
        }),
    });
    renderApp('/account/security');
    await fillIn('Wrong-one-1', 'Galbi-jjim-7-six');

    expect(await screen.findByRole('alert')).toHaveTextContent('You have 3 attempts left');
    const field = screen.getByLabelText('Current password');
    expect(field).toHaveAccessibleDescription(message);
    expect(field).toHaveFocus();
    expect(screen.getByLabelText('New password')).toHaveValue('Galbi-jjim-7-six');
  });

  it('marks what a new password lacks', async () => {
    fakeApi({
      'GET /api/auth/sessions': () => sessions(here),
      'PUT /api/auth/password': () =>
        problem(400, 'IDENTITY_PASSWORD_WEAK', 'Password does not meet the requirements', {
          requirements: ['not a common password'],
          errors: [{ field: 'new_password', message: 'not a common password' }],
        }),
    });
    renderApp('/account/security');
    await fillIn('Bibim-bap-4-two', 'Password1!');

    expect(await screen.findByRole('alert')).toHaveTextContent('This password is too weak');
    expect(
      screen.getAllByRole('listitem').find((item) => item.textContent?.includes('not a common password')),
    ).toHaveTextContent('not met');
  });

  it('says that a changed password has ended the other sessions, and forgets both passwords', async () => {
    const open = [here, there];
    fakeApi({
      'GET /api/auth/me': () => json(diner),
      'GET /api/auth/sessions': () => sessions(...open),
      'PUT /api/auth/password': () => {
        open.pop();
        return json({ message: 'Password changed' });
      },
    });
    renderApp('/account/security');
    expect(await screen.findByText('Safari on iOS')).toBeVisible();
    await fillIn('Bibim-bap-4-two', 'Galbi-jjim-7-six');

    expect(await screen.findByText(/All your other sessions have ended/)).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveValue('');
    expect(screen.getByLabelText('New password')).toHaveValue('');
    expect(screen.queryByText('Safari on iOS')).toBeNull();
  });

  it('is asked about above every page once the password is old', async () => {
    session.start(sessionOf({ ...diner, password_expired: true }));
    fakeApi({ 'GET /api/auth/sessions': () => sessions(here) });
    const { address } = renderApp('/no-such-page');

    expect(await screen.findByText('Your password is old')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Change password' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
    expect(address()).toBe('/account/security');
  });
});
