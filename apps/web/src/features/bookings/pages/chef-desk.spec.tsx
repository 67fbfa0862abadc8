import type { Booking } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { booking, chef, diner, listOf, ownSchedule, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const HOUR_MS = 3_600_000;
const chefAccount = { ...diner, id: 2, name: 'Park Min-jun', is_chef: true, chef_id: 1, subscriptions: [] };

const ahead = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

const request = (id: number, answerWithin: number): Booking => ({
  ...booking,
  id,
  diner_name: `Diner ${id}`,
  starts_at: ahead(300 - id),
  answer_by: ahead(answerWithin),
});

const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '17:00', end: '01:00' }));

const open = (address: string, rows: Booking[], routes: Parameters<typeof fakeApi>[0] = {}) => {
  session.start(sessionOf(chefAccount));
  const received = fakeApi({
    'GET /api/coocook/bookings': ({ query }) =>
      json(
        listOf(
          'bookings',
          rows.filter(({ status }) => !query.has('status') || status === query.get('status')),
        ),
      ),
    'GET /api/coocook/chefs/me': () => json(chef),
    'GET /api/coocook/chefs/me/schedule': () => json({ ...ownSchedule, weekly }),
    'GET /api/coocook/chefs/me/schedule/dates': () => json({ dates: [{ date: '2027-03-02', ranges: [] }] }),
    ...routes,
  });
  const app = renderApp(address);
  return { received, app, user: userEvent.setup() };
};

describe('the desk of a chef', () => {
  it('has the requests first, the most urgent first, with the time left to answer', async () => {
    open('/chef', [request(8, 30.1), request(9, 2.1), request(10, 50.1)]);
    const section = await screen.findByRole('region', { name: '3 requests are waiting for your answer' });
    const cards = within(section).getAllByRole('article');
    expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual([
      'Booking 9',
      'Booking 8',
      'Booking 10',
    ]);
    expect(cards.map((card) => within(card).getByText(/left to answer$/).textContent)).toEqual([
      '2 hours left to answer',
      '30 hours left to answer',
      '2 days left to answer',
    ]);
  });

  it('answers a request, and says what came of it', async () => {
    const rows = [request(8, 5)];
    const { user, received } = open('/chef', rows, {
      'PUT /api/coocook/bookings/8': () => {
        rows[0] = { ...booking, diner_name: 'Diner 8', status: 'confirmed', starts_at: ahead(200) };
        return json(rows[0]);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Confirm: booking 8' }));
    expect(await screen.findByText('Booking 8: Confirmed.')).toHaveFocus();
    expect(await screen.findByText('No request is waiting for you')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Next bookings' })).getByText('Diner 8')).toBeVisible();
    expect(received.filter(({ route }) => route.startsWith('PUT'))).toHaveLength(1);
  });

  it('says before it declines a late move what the diner gets back, and how to give back everything', async () => {
    const refund = { amount: 125, currency: 'KRW', share: 0.5 };
    const rows: Booking[] = [{ ...request(8, 5), refund_if_declined: refund }];
    const { user } = open('/chef', rows, {
      'GET /api/coocook/bookings/8/cancellation-quote': () => problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
      'GET /api/coocook/bookings/8/events': () => json({ events: [] }),
      'PUT /api/coocook/bookings/8': () => {
        rows[0] = { ...booking, status: 'declined', refund };
        return json(rows[0]);
      },
    });
    const card = within(await screen.findByRole('article', { name: 'Booking 8' }));
    expect(
      card.getByText(/^If you decline or do not answer, the diner gets back ₩125 \(50%\)/),
    ).toBeVisible();
    expect(card.getByRole('button', { name: 'Cancel booking: booking 8' })).toBeVisible();

    await user.click(card.getByRole('button', { name: 'Cancel booking: booking 8' }));
    const cancel = within(await screen.findByRole('alertdialog'));
    expect(cancel.getByText(/^The diner gets back everything/)).toBeVisible();
    await user.click(cancel.getByRole('button', { name: 'Keep as it is' }));

    await user.click(card.getByRole('button', { name: 'Decline: booking 8' }));
    const ask = within(await screen.findByRole('alertdialog'));
    expect(ask.getByText(/they get back ₩125 \(50%\)\. To give back everything, cancel/)).toBeVisible();
    await user.click(ask.getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText('Booking 8: Declined. Refund: ₩125.')).toHaveFocus();
  });

  it('lets requests be answered although the other lists failed', async () => {
    open('/chef', [request(8, 5)], {
      'GET /api/coocook/bookings': ({ query }) =>
        query.get('status') === 'pending'
          ? json(listOf('bookings', [request(8, 5)]))
          : problem(503, 'DATABASE_UNAVAILABLE', 'Try again later'),
    });
    expect(await screen.findByRole('button', { name: 'Confirm: booking 8' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('the calendar', () => {
  const evening: Booking = {
    ...booking,
    status: 'confirmed',
    diner_name: 'Demo Diner',
  };

  it('shows a week with hours, days off and bookings, those past midnight on both days', async () => {
    const late = { ...evening, id: 9, starts_at: '2027-03-03T14:00:00.000Z', duration_hours: 2 };
    const { received } = open('/chef/calendar?date=2027-03-01', [evening, late]);
    expect(await screen.findByRole('heading', { name: /Feb 28.–.Mar 6, 2027/ })).toBeVisible();
    await screen.findByRole('heading', { name: '28 Sun' });
    const day = (name: string) => {
      const item = screen.getByRole('heading', { name }).closest('li');
      if (!item) throw new Error(`No day ${name}`);
      return within(item);
    };
    expect(day('28 Sun').getByText('Day off')).toBeVisible();
    expect(day('1 Mon').getByText('17:00–01:00')).toBeVisible();
    expect(day('1 Mon').getByRole('button')).toHaveTextContent('18:00Demo DinerConfirmed');
    expect(day('2 Tue').getByText('Day off')).toBeVisible();
    expect(day('3 Wed').getByRole('button')).toHaveTextContent('23:00');
    expect(day('4 Thu').getByRole('button')).toHaveTextContent('From the day before');
    const asked = received.find(({ route }) => route === 'GET /api/coocook/bookings');
    expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
      as: 'chef',
      from: '2027-02-25',
      to: '2027-03-09',
    });
  });

  it('brings all pages of a month, and shows the first bookings of a day', async () => {
    const rows = Array.from({ length: 5 }, (_, id) => ({
      ...evening,
      id: id + 20,
      starts_at: `2027-03-01T0${id + 1}:00:00.000Z`,
    }));
    const { received } = open('/chef/calendar?view=month&date=2027-03-15', [], {
      'GET /api/coocook/bookings': ({ query }) => {
        const page = Number(query.get('page'));
        return json({
          bookings: rows.slice((page - 1) * 3, page * 3),
          total: 5,
          pages: 2,
          current_page: page,
          per_page: 3,
        });
      },
    });
    const table = within(await screen.findByRole('table', { name: 'Bookings by day' }));
    expect(table.getByRole('link', { name: 'Mon, Mar 1, 2027: 5 bookings' })).toBeVisible();
    expect(table.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 5))).toEqual([
      '10:00',
      '11:00',
      '12:00',
    ]);
    expect(table.getByText('2 more')).toBeVisible();
    expect(received.filter(({ route }) => route === 'GET /api/coocook/bookings')).toHaveLength(2);
  });

  it('turns, and keeps what it shows in the address', async () => {
    const { user, app } = open('/chef/calendar?date=2027-03-01', [evening]);
    await user.click(await screen.findByRole('link', { name: 'Next week' }));
    expect(await screen.findByRole('heading', { name: /Mar 7.–.13, 2027/ })).toBeVisible();
    expect(app.address()).toBe('/chef/calendar?view=week&date=2027-03-08');
    await user.click(screen.getByRole('link', { name: 'Month' }));
    expect(await screen.findByRole('heading', { name: 'March 2027' })).toBeVisible();
  });

  it('opens a booking, with what can be done about it', async () => {
    const toCome = { ...evening, starts_at: '2150-03-02T09:00:00.000Z' };
    const { user } = open('/chef/calendar?date=2150-03-02', [toCome], {
      'GET /api/coocook/bookings/8/cancellation-quote': () =>
        json({
          refund: { amount: 250, currency: 'KRW', share: 1 },
          policy: { tiers: [] },
          valid_until: '2999-03-01T09:00:00.000Z',
        }),
      'GET /api/coocook/bookings/8/events': () => json({ events: [] }),
      'POST /api/coocook/bookings/8/cancel': () =>
        json({ ...toCome, status: 'cancelled', refund: { amount: 250, currency: 'KRW', share: 1 } }),
    });
    await user.click(await screen.findByRole('button', { name: /18:00/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Booking 8' }));
    await user.click(dialog.getByRole('button', { name: 'Cancel booking: booking 8' }));
    const ask = within(await screen.findByRole('alertdialog'));
    await ask.findByText('₩250 (100%)');
    await user.click(ask.getByRole('button', { name: 'Cancel booking' }));
    expect(await screen.findByText('Booking 8: Cancelled. Refund: ₩250.')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
