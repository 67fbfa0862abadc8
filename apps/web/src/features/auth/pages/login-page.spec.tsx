import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, listOf, sessionOf } from '../../../../test/samples';

const demo = { accounts: [{ account: 'diner', name: 'Demo Diner' }] };
const bookings = () => json(listOf('bookings', []));

describe('signing in', () => {
  it('takes one click with a demo account, and leads back to where one came from', async () => {
    fakeApi({
      'GET /api/auth/demo': () => json(demo),
      'POST /api/auth/demo': () => json(sessionOf(diner)),
      'GET /api/coocook/bookings': bookings,
    });
    const { address } = renderApp('/login?return_to=/my-bookings%3Fwhen%3Dpast');

    await userEvent.click(await screen.findByRole('button', { name: /Demo Diner/ }));

    expect(await screen.findByRole('heading', { name: 'My bookings' })).toBeVisible();
    expect(address()).toBe('/my-bookings?when=past');
    expect(screen.getByText('Demo Diner')).toBeVisible();
  });

  it('opens one session for two clicks', async () => {
    const received = fakeApi({
      'GET /api/auth/demo': () => json(demo),
      'POST /api/auth/demo': () => json(sessionOf(diner)),
    });
    const { address } = renderApp('/login');
    const button = await screen.findByRole('button', { name: /Demo Diner/ });
    // Before React has rendered anything.
    button.click();
    button.click();

    await waitFor(() => expect(address()).toBe('/'));
    expect(received.filter(({ route }) => route.startsWith('POST'))).toHaveLength(1);
  });

  it('offers no demo account where there is none', async () => {
    fakeApi({ 'GET /api/auth/demo': () => json({ accounts: [] }) });
    renderApp('/login');

    expect(await screen.findByLabelText('E-mail')).toBeVisible();
    expect(screen.queryByText(/demo/)).not.toBeInTheDocument();
  });

  it('says how many attempts are left', async () => {
    const refusal = () =>
      problem(401, 'IDENTITY_CREDENTIALS_INVALID', 'Invalid email or password', { attempts_remaining: 1 });
    fakeApi({ 'POST /api/auth/login': refusal });
    renderApp('/login');

    await userEvent.type(await screen.findByLabelText('E-mail'), 'diner@example.com');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The e-mail address or the password is wrong');
    expect(alert).toHaveTextContent('You have 1 attempt left');
  });
});
