import { expect, test } from '@playwright/test';
import { requestSomeSlot, signInAs } from './support';

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
