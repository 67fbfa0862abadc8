import { expect, test } from '@playwright/test';
import { bookingCard, requestSomeSlot, signInAs } from './support';

const DAY_MS = 86_400_000;

interface Offered {
  readonly days: readonly {
    readonly date: string;
    readonly slots: readonly { readonly start_time: string }[];
  }[];
}

test('a chef answers from the desk, and finds the booking in the calendar by week and month', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'diner');
  await page.goto('/chefs/1/book');
  const id = await requestSomeSlot(page);

  const chef = await (await browser.newContext()).newPage();
  await signInAs(chef, 'chef');
  // Where chefs come to when they sign in.
  await expect(chef.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible();
  const card = chef.getByRole('article', { name: `Booking ${id}`, exact: true });
  await expect(card).toContainText('23 hours left to answer');
  await card.getByRole('button', { name: `Confirm: booking ${id}` }).click();
  await expect(chef.getByText(`Booking ${id}: Confirmed.`)).toBeFocused();
  await expect(card.getByRole('button', { name: `Confirm: booking ${id}` })).toBeHidden();

  const { booking_date: date, start_time: time } = await (
    await page.request.get(`/api/coocook/bookings/${id}`, { headers: { Authorization: 'Bearer demo_token' } })
  ).json();
  await chef.goto(`/chef/calendar?date=${date}`);
  const entry = chef.getByRole('button', { name: new RegExp(`^${time} .*Confirmed`) });
  await expect(entry).toBeVisible();
  await chef.getByRole('link', { name: 'Month' }).click();
  await expect(chef.getByRole('table', { name: 'Bookings by day' })).toBeVisible();
  await entry.click();
  const dialog = chef.getByRole('dialog', { name: `Booking ${id}` });
  await dialog.getByRole('button', { name: `Cancel booking: booking ${id}` }).click();
  const ask = chef.getByRole('alertdialog');
  await expect(ask).toContainText('(100%)');
  await ask.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(chef.getByText(`Booking ${id}: Cancelled.`, { exact: false })).toBeVisible();
  await expect(entry).toBeHidden();
  await chef.close();
});

test('a late move says what it costs if the chef says no, to the diner before it and to the chef after it', async ({
  page,
  browser,
}) => {
  const as = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  const days = [3, 4].map((ahead) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10));
  const free = await page.request.get(
    `/api/coocook/chefs/1/availability?from=${days[0]}&to=${days[1]}&duration_hours=1`,
  );
  const { days: offered } = (await free.json()) as Offered;
  const slots = offered.flatMap(({ date, slots: times }) =>
    times.map(({ start_time }) => [date, start_time]),
  );
  const [booking_date, start_time] = slots[Math.floor(Math.random() * slots.length)] ?? [];
  const asked = await page.request.post('/api/coocook/bookings', {
    ...as('demo_token'),
    data: { chef_id: 1, booking_date, start_time, duration_hours: 1 },
  });
  const { id } = (await asked.json()) as { id: number };
  const confirmed = await page.request.put(`/api/coocook/bookings/${id}`, {
    ...as('demo_chef_token'),
    data: { status: 'confirmed' },
  });
  expect(confirmed.status()).toBe(200);

  await signInAs(page, 'diner');
  await page.goto('/my-bookings');
  const card = await bookingCard(page, id);
  await card.getByRole('button', { name: /^Change time/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  await expect(dialog).toContainText('Cancelling now would cost you ₩62.');
  await dialog.getByRole('radio').last().check();
  await dialog.getByRole('button', { name: 'Change to this time' }).click();
  await expect(page.getByText(new RegExp(`^Booking ${id} is now on`))).toBeFocused();
  await expect(card).toContainText('If the chef declines or does not answer, you get back ₩63 (50%).');

  const chef = await (await browser.newContext()).newPage();
  await signInAs(chef, 'chef');
  const request = chef.getByRole('article', { name: `Booking ${id}`, exact: true });
  await expect(request).toContainText('the diner gets back ₩63 (50%); if you cancel, everything.');
  await request.getByRole('button', { name: 'Decline' }).click();
  await expect(chef.getByRole('alertdialog')).toContainText('they get back ₩63 (50%)');
  await chef.getByRole('alertdialog').getByRole('button', { name: 'Decline' }).click();
  await expect(chef.getByText(`Booking ${id}: Declined. Refund: ₩63.`)).toBeFocused();
  await chef.close();

  await page.reload();
  await expect(await bookingCard(page, id)).toContainText('₩63 (50%)');
});
