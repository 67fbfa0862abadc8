import { screen, within } from '@testing-library/react';
import { json, problem } from '../../../../test/fake-api';
import { held } from '../../../../test/held';
import { later, openMyBookings, quote, refund, requested } from '../../../../test/my-bookings';

const cancelButton = () => screen.getByRole('button', { name: 'Cancel booking: booking 8' });

describe('calling a booking off', () => {
  it('shows the exact refund and the policy with dates before, sends the reason, and shows what came back', async () => {
    const rows = [later];
    const { user, sent } = await openMyBookings(rows, {
      'POST /api/coocook/bookings/8/cancel': () => {
        rows[0] = { ...later, status: 'cancelled', refund };
        return json(rows[0]);
      },
    });
    await user.click(cancelButton());
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(await dialog.findByText('₩125 (50%)')).toBeVisible();
    expect(dialog.getByText('If you cancel by Thu, Feb 28, 2999, 18:00 (Seoul time)')).toBeVisible();
    expect(dialog.getByText(/^Full refund until Sun, Feb 24, 2999, 18:00/)).toBeVisible();
    expect(dialog.getByText(/^50% back until Thu, Feb 28, 2999, 18:00/)).toBeVisible();

    await user.type(dialog.getByLabelText('Reason'), 'We fell ill');
    const button = dialog.getByRole('button', { name: 'Cancel booking' });
    button.click();
    button.click();

    expect(await screen.findByText('Booking 8: Cancelled. Refund: ₩125.')).toBeVisible();
    const card = within(screen.getByRole('article', { name: 'Booking 8' }));
    expect(await card.findByText('₩125 (50%)')).toBeVisible();
    expect(card.queryByRole('button')).not.toBeInTheDocument();
    expect(sent('/cancel').map(({ body }) => body)).toEqual([
      { reason: 'We fell ill', expected_updated_at: later.updated_at },
    ]);
    expect(sent('/cancel')[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts the policy from the earliest start the booking ever had', async () => {
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/cancellation-quote': () =>
        json({ ...quote, counts_from: '2999-02-20T09:00:00.000Z' }),
    });
    await user.click(cancelButton());

    expect(await screen.findByText(/^Full refund until Fri, Feb 15, 2999, 18:00/)).toBeVisible();
  });

  it('asks again what comes back once the answer no longer holds', async () => {
    const second = held<Response>();
    const answers = [json({ ...quote, valid_until: '2020-01-01T00:00:00.000Z' })];
    const { user } = await openMyBookings([later], {
      'GET /api/coocook/bookings/8/cancellation-quote': () => answers.shift() ?? second.promise,
    });
    await user.click(cancelButton());
    expect(await screen.findByText('₩125 (50%)')).toBeVisible();

    second.resolve(json({ ...quote, refund: { ...refund, amount: 0, share: 0 } }));
    expect(await screen.findByText('₩0 (0%)')).toBeVisible();
  });

  it('keeps the reason through a failure, and sends it again under the same key', async () => {
    const answers = [problem(503, 'SERVER_UNAVAILABLE', 'Busy')];
    const { user, sent } = await openMyBookings([later], {
      'POST /api/coocook/bookings/8/cancel': () => answers.shift() ?? json({ ...later, status: 'cancelled' }),
    });
    await user.click(cancelButton());
    const dialog = within(await screen.findByRole('alertdialog'));
    await dialog.findByText('₩125 (50%)');
    await user.type(dialog.getByLabelText('Reason'), 'We fell ill');
    await user.click(dialog.getByRole('button', { name: 'Cancel booking' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('very busy');

    await user.click(dialog.getByRole('button', { name: 'Cancel booking' }));
    expect(await screen.findByText('Booking 8: Cancelled.')).toBeVisible();
    expect(sent('/cancel').map(({ body }) => body)).toEqual(
      Array(2).fill({ reason: 'We fell ill', expected_updated_at: later.updated_at }),
    );
    expect(sent('/cancel')[1]?.key).toBe(sent('/cancel')[0]?.key);
  });

  it('of one that has changed meanwhile is refused in words, and shows it as it is now', async () => {
    const rows = [later];
    const { user, sent } = await openMyBookings(rows, {
      'GET /api/coocook/bookings/8/cancellation-quote': () => {
        rows[0] = { ...later, status: 'cancelled' };
        return problem(409, 'BOOKINGS_TRANSITION_REFUSED', 'A cancelled booking cannot become cancelled');
      },
    });
    await user.click(cancelButton());

    expect(await screen.findByRole('alert')).toHaveTextContent('no longer possible with this booking');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(await screen.findByText('Cancelled', { selector: 'span' })).toBeVisible();
    expect(sent('/cancel')).toHaveLength(0);
  });
});

it('a booking tells who did what and when, with the reason', async () => {
  const events = [
    requested,
    { ...requested, actor: 'chef', from: 'pending', to: 'confirmed' },
    { ...requested, from: 'confirmed', starts_at: '2999-03-02T09:00:00.000Z' },
    {
      ...requested,
      actor: 'chef',
      from: 'pending',
      to: 'cancelled',
      reason: 'A broken oven',
      starts_at: '2999-03-02T09:00:00.000Z',
    },
  ];
  const { user } = await openMyBookings([later], {
    'GET /api/coocook/bookings/8/events': () => json({ events }),
  });
  await user.click(screen.getByText('Details'));

  const steps = await within(await screen.findByRole('list', { name: 'What happened' })).findAllByRole(
    'listitem',
  );
  expect(steps.map(({ textContent }) => textContent?.replace(/ · .*?(?=“|$)/, ' ').trim())).toEqual([
    'RequestedYou',
    'ConfirmedPark Min-jun',
    'Moved to Sat, Mar 2, 2999, 18:00; the chef is asked againYou',
    'CancelledPark Min-jun “A broken oven”',
  ]);
});
