import { screen, waitFor, within } from '@testing-library/react';
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
    expect(received.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      status: 'confirmed',
      expected_updated_at: request.updated_at,
    });
  });

  it('says a second refusal where the first one stood, be it in the same words', async () => {
    session.start(sessionOf(chefAccount));
    fakeApi({
      'GET /api/coocook/bookings': () => json(listOf('bookings', [request])),
      'PUT /api/coocook/bookings/8': () => problem(409, 'BOOKINGS_CHANGED_MEANWHILE', 'Changed'),
    });
    renderApp('/my-bookings');
    const confirm = await screen.findByRole('button', { name: 'Confirm: booking 8' });
    await userEvent.click(confirm);
    expect(await screen.findByRole('alert')).toHaveFocus();
    await userEvent.click(confirm);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  });

  it('looks again when the time to answer is over', async () => {
    session.start(sessionOf(diner));
    const answerBy = Date.now() + 1000;
    fakeApi({
      'GET /api/coocook/bookings': () => {
        const status = Date.now() < answerBy ? 'pending' : 'expired';
        return json(
          listOf('bookings', [{ ...booking, status, answer_by: new Date(answerBy).toISOString() }]),
        );
      },
    });
    renderApp('/my-bookings');
    expect(await screen.findByText(/^The chef has .* left to answer$/)).toBeVisible();
    expect(await screen.findByText('Expired', { selector: 'span' }, { timeout: 5000 })).toBeVisible();
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

  it.each([
    ['nobody knew of', []],
    ['has ended meanwhile', diner.subscriptions],
  ])('starts one trial for two clicks where a subscription %s, and says so', async (_, subscriptions) => {
    session.start(sessionOf({ ...diner, subscriptions }));
    let hasStarted = false;
    const received = fakeApi({
      'GET /api/auth/me': () => json(diner),
      'GET /api/coocook/bookings': () =>
        hasStarted
          ? json(listOf('bookings', [booking]))
          : problem(403, 'SUBSCRIPTIONS_REQUIRED', 'Subscription to coocook required'),
      'POST /api/platform/subscriptions': () => {
        hasStarted = true;
        return json(diner.subscriptions[0], 201);
      },
    });
    renderApp('/my-bookings');
    const button = await screen.findByRole('button', { name: 'Start your 14-day trial' });
    button.click();
    button.click();

    expect(await screen.findByRole('article', { name: 'Booking 8' })).toBeVisible();
    expect(screen.getByText('Your trial has begun').closest('[role=status]')).toHaveFocus();
    expect(received.filter(({ route }) => route.startsWith('POST'))).toHaveLength(1);
  });

  it('leads from a page beyond the last one back to it', async () => {
    session.start(sessionOf(diner));
    fakeApi({
      'GET /api/coocook/bookings': ({ query }) => {
        const page = Number(query.get('page'));
        return json({
          ...listOf('bookings', page > 2 ? [] : [booking]),
          total: 13,
          pages: 2,
          current_page: page,
        });
      },
    });
    const { address } = renderApp('/my-bookings?when=past&page=99');
    expect(await screen.findByText('There are not that many pages')).toBeVisible();

    await userEvent.click(screen.getByRole('link', { name: 'Go to the last page' }));

    expect(await screen.findByRole('article', { name: 'Booking 8' })).toBeVisible();
    expect(address()).toBe('/my-bookings?when=past&page=2');
  });

  it('says why a request could not be answered, though it has left the list by then', async () => {
    session.start(sessionOf(chefAccount));
    const rows = [request];
    fakeApi({
      'GET /api/coocook/bookings': () => json(listOf('bookings', rows)),
      'PUT /api/coocook/bookings/8': () => {
        rows.pop();
        return problem(409, 'BOOKINGS_TRANSITION_REFUSED', 'A cancelled booking cannot become confirmed');
      },
    });
    renderApp('/my-bookings');

    await userEvent.click(await screen.findByRole('button', { name: 'Confirm: booking 8' }));

    expect(await screen.findByText('No requests or bookings for you right now')).toBeVisible();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('no longer possible with this booking');
    expect(alert).toHaveTextContent('Booking 8');
    expect(alert).toHaveFocus();
  });
});
