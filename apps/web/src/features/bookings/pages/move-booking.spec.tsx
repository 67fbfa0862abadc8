import { screen, within } from '@testing-library/react';
import { json, problem } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { later, openMyBookings, quote, refund } from '../../../../test/my-bookings';
import { availabilityOf } from '../../../../test/samples';

describe('moving a booking', () => {
  it('offers free times, and says when it is now and that the chef is asked again', async () => {
    const rows = [later];
    const { user, sent } = await openMyBookings(rows, {
      'POST /api/coocook/bookings/8/reschedule': () => {
        rows[0] = { ...later, status: 'pending', start_time: '19:30', total_price: 375 };
        return json(rows[0]);
      },
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    const move = dialog.getByRole('button', { name: 'Change to this time' });
    expect(move).toBeDisabled();

    await user.click(dialog.getByRole('button', { name: /^Increase/ }));
    expect(dialog.getByText('₩375')).toBeVisible();
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    await user.click(move);

    const words = 'Booking 8 is now on Fri, Mar 1, 2999, 19:30 (Seoul time). Waiting for an answer.';
    expect(await screen.findByText(words)).toBeVisible();
    expect(sent('/reschedule').map(({ body }) => body)).toEqual([
      {
        booking_date: '2999-03-01',
        start_time: '19:30',
        duration_hours: 3,
        expected_time_zone: 'UTC',
        expected_updated_at: later.updated_at,
      },
    ]);
    expect(sent('/reschedule')[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('says before a late move what it costs when the chef does not accept it, and after it too', async () => {
    const answer = held<Response>();
    const rows = [later];
    const { user } = await openMyBookings(rows, {
      'GET /api/coocook/bookings/8/cancellation-quote': () => answer.promise,
      'POST /api/coocook/bookings/8/reschedule': () => {
        rows[0] = { ...later, status: 'pending', refund_if_declined: refund };
        return json(rows[0]);
      },
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    const move = dialog.getByRole('button', { name: 'Change to this time' });
    // Nobody moves before that is known.
    expect(move).toBeDisabled();
    answer.resolve(json(quote));
    expect(await dialog.findByText(/^Cancelling now would cost you ₩125\./)).toBeVisible();
    await user.click(move);

    const card = within(await screen.findByRole('article', { name: 'Booking 8' }));
    expect(
      await card.findByText('If the chef declines or does not answer, you get back ₩125 (50%).'),
    ).toBeVisible();
  });

  it('waits while that is not to be known, and leaves when there is nothing to move any more', async () => {
    const answers = [
      problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
      problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
      problem(409, 'BOOKINGS_ALREADY_STARTED', 'A booking that has started cannot be cancelled'),
    ];
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/cancellation-quote': () => answers.shift() ?? json(quote),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    const again = await dialog.findByRole('button', { name: 'Try again' }, { timeout: 5000 });
    expect(dialog.getByRole('button', { name: 'Change to this time' })).toBeDisabled();

    await user.click(again);
    expect(await screen.findByRole('alert')).toHaveTextContent('the booking has started');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows the terms with the dates of the new time when that is nearer', async () => {
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/availability': ({ query }) =>
        json(availabilityOf(query, () => ['08:00', '19:30'])),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    expect(dialog.queryByText(/Full refund until/)).not.toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: '08:00' }));
    expect(dialog.getByText(/the cancellation terms count from the new time/)).toBeVisible();
    expect(dialog.getByText(/^Full refund until Sun, Feb 24, 2999, 08:00/)).toBeVisible();
  });

  it('does not take a time over to another clock', async () => {
    let time_zone = 'UTC';
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/availability': ({ query }) =>
        json({ ...availabilityOf(query, () => ['12:00', '19:30']), time_zone }),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    time_zone = 'Europe/Paris';
    await user.click(dialog.getByRole('button', { name: /^Increase/ }));

    expect(await dialog.findByText(/^The chef is in another time zone now/)).toBeVisible();
    expect(dialog.getByRole('radio', { name: '19:30' })).not.toBeChecked();
    await user.click(dialog.getByRole('radio', { name: '12:00' }));
    expect(dialog.queryByText(/^The chef is in another time zone now/)).not.toBeInTheDocument();
  });

  it('asks again when the chef has moved to another zone meanwhile', async () => {
    const refusal = problem(409, 'BOOKINGS_TIME_ZONE_CHANGED', 'Moved', { time_zone: 'Europe/Paris' });
    const answers = [refusal];
    const { user, sent } = await openMyBookings([later], {
      'POST /api/coocook/bookings/8/reschedule': () => answers.shift() ?? json(later),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    await user.click(dialog.getByRole('button', { name: 'Change to this time' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('in another time zone now');
    expect(dialog.getByRole('radio', { name: '19:30' })).not.toBeChecked();
    expect(dialog.getByRole('button', { name: 'Change to this time' })).toBeDisabled();
    expect(sent('/reschedule')[0]?.body).toMatchObject({ expected_time_zone: 'UTC' });
  });

  it('says nothing of that while cancelling is free', async () => {
    const free = { amount: 250, currency: 'KRW', share: 1 };
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/cancellation-quote': () => json({ ...quote, refund: free }),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    expect(dialog.getByRole('button', { name: 'Change to this time' })).toBeEnabled();
    expect(dialog.queryByText(/Cancelling now/)).not.toBeInTheDocument();
  });

  it('asks, as its diner, for the times to which it can move, and again once it has moved', async () => {
    let times = ['17:30', '18:00'];
    const { user, asked } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/availability': ({ query }) => json(availabilityOf(query, () => times)),
      'POST /api/coocook/bookings/8/reschedule': () => ((times = ['18:30']), json(later)),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    // Within its own two hours, which count as free.
    await user.click(await screen.findByRole('radio', { name: '17:30' }));
    expect(asked().every(({ token }) => token === 'Bearer token-1')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Change to this time' }));
    await screen.findByText(/^Booking 8 is now on/);

    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    expect(await screen.findByRole('radio', { name: '18:30' })).toBeVisible();
    expect(new Set(asked().map(({ route }) => route))).toEqual(
      new Set(['GET /api/coocook/bookings/8/availability']),
    );
  });

  it('offers what the API names instead of a time taken meanwhile', async () => {
    const alternatives = [
      { booking_date: '2999-03-02', start_time: '11:00', starts_at: '2999-03-02T02:00:00.000Z' },
    ];
    const answers = [problem(409, 'BOOKINGS_CHEF_UNAVAILABLE', 'Taken', { reason: 'booked', alternatives })];
    const { user, sent } = await openMyBookings([later], {
      'POST /api/coocook/bookings/8/reschedule': () => answers.shift() ?? json(later),
      'GET /api/coocook/bookings/8/availability': ({ query }) =>
        json(availabilityOf(query, () => ['11:00', '19:30'])),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    await user.click(dialog.getByRole('button', { name: 'Change to this time' }));

    await user.click(await dialog.findByRole('button', { name: 'Sat, Mar 2, 2999, 11:00' }));
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Change to this time' }));

    expect(await screen.findByText(/^Booking 8 is now on/)).toBeVisible();
    expect(sent('/reschedule').at(-1)?.body).toMatchObject({
      booking_date: '2999-03-02',
      start_time: '11:00',
    });
  });

  it('says in the dialog what the API does not allow, and keeps it open', async () => {
    const { user } = await openMyBookings([later], {
      'POST /api/coocook/bookings/8/reschedule': () =>
        problem(409, 'BOOKINGS_CANNOT_SHORTEN', 'A booking can only be made shorter while…'),
    });
    await user.click(screen.getByRole('button', { name: 'Change time: booking 8' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Another time' }));
    await user.click(await dialog.findByRole('radio', { name: '19:30' }));
    await user.click(dialog.getByRole('button', { name: 'Change to this time' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('made shorter only while');
    expect(dialog.getByRole('radio', { name: '19:30' })).toBeChecked();
  });
});
