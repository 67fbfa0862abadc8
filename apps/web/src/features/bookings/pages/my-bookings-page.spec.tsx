import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { booking, diner, listOf, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const chefAccount = { ...diner, id: 2, name: 'Park Min-jun', is_chef: true, chef_id: 1, subscriptions: [] };
const request = { ...booking, diner_name: 'Demo Diner' };

describe('my bookings', () => {
  it('asks those who are not signed in to do so, and knows the way back', async () => {
    fakeApi({});
    renderApp('/my-bookings?when=past');

    const page = within(await screen.findByRole('main'));
    const link = await page.findByRole('link', { name: 'Sign in' });

    expect(link).toHaveAttribute('href', '/login?return_to=%2Fmy-bookings%3Fwhen%3Dpast');
  });

  it('shows a chef the requests first, and sends the answer', async () => {
    session.start(sessionOf(chefAccount));
    const rows = [request];
    const received = fakeApi({
      'GET /api/coocook/bookings': () => json(listOf('bookings', rows)),
      'PUT /api/coocook/bookings/8': () => {
        rows[0] = { ...request, status: 'confirmed' };
        return json(rows[0]);
      },
    });
    renderApp('/my-bookings');

    await userEvent.click(await screen.findByRole('button', { name: 'Confirm: booking 8' }));

    expect(await screen.findByText('Booking 8: Confirmed.')).toBeVisible();
    expect(received[0]?.query.get('as')).toBe('chef');
    expect(received.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({ status: 'confirmed' });
  });

  it('asks before a request is declined', async () => {
    session.start(sessionOf(chefAccount));
    const received = fakeApi({
      'GET /api/coocook/bookings': () => json(listOf('bookings', [request])),
      'PUT /api/coocook/bookings/8': () =>
        problem(409, 'BOOKINGS_TRANSITION_REFUSED', 'An expired booking cannot become declined'),
    });
    renderApp('/my-bookings');
    const sent = () => received.filter(({ route }) => route.startsWith('PUT'));

    await userEvent.click(await screen.findByRole('button', { name: 'Decline: booking 8' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep as it is' }));
    expect(sent()).toHaveLength(0);

    await userEvent.click(screen.getByRole('button', { name: 'Decline: booking 8' }));
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('no longer possible with this booking');
    expect(sent()).toHaveLength(1);
  });

  it('offers the trial to those without a subscription', async () => {
    session.start(sessionOf({ ...diner, subscriptions: [] }));
    fakeApi({});
    renderApp('/my-bookings');

    expect(await screen.findByRole('button', { name: 'Start your 14-day trial' })).toBeVisible();
  });
});
