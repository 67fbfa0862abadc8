import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signInAs } from './support';

const BY_DEMO_DINER = { Authorization: 'Bearer demo_token' };
const BY_DEMO_CHEF = { Authorization: 'Bearer demo_chef_token' };
const SCHEDULE = '/api/coocook/chefs/me/schedule';

/** Behind the seeded bookings, and before the days on which other journeys book. */
const someDay = () => new Date(Date.now() + 32 * 86_400_000).toISOString().slice(0, 10);

const fillDate = async (page: Page, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.getByRole('spinbutton', { name: /month/ }).fill(month);
  await page.getByRole('spinbutton', { name: /day/ }).fill(day);
  await page.getByRole('spinbutton', { name: /year/ }).fill(year);
};

test('a chef takes a day off that somebody has booked, knowing it, and nobody else can book it', async ({
  page,
}) => {
  const date = someDay();
  const booked = await page.request.post('/api/coocook/bookings', {
    headers: BY_DEMO_DINER,
    data: { chef_id: 1, booking_date: date, start_time: '18:00', duration_hours: 2 },
  });
  expect(booked.status()).toBe(201);
  await signInAs(page, 'chef');
  await page.goto('/chef/hours');
  await page.getByRole('button', { name: 'Add a day' }).click();
  await fillDate(page, date);
  await page.getByRole('button', { name: 'Save this day' }).click();
  const dialog = page.getByRole('alertdialog', { name: '1 booking would lie outside your hours' });
  await expect(dialog).toContainText(/Demo Diner: .*, 18:00 \(Seoul time\), 2 hours/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save this day' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save all the same' }).click();
  const saved = page.getByRole('status').filter({ hasText: 'is a day off now' });
  await expect(saved).toBeFocused();
  await expect(saved).toContainText(/Demo Diner: .*, 18:00 \(Seoul time\), 2 hours/);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInAs(page, 'diner');
  await page.goto('/chefs/1/book');
  await fillDate(page, date);
  await expect(page.getByText('The chef takes that day off.')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInAs(page, 'chef');
  await page.goto('/chef/hours');
  await page.getByRole('button', { name: /^Remove: / }).click();
  await expect(page.getByRole('alertdialog')).toContainText('hold again on that day: 10:00–22:00.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(/^The weekly hours hold again on/)).toBeVisible();
  await expect(page.getByText('No single days')).toBeVisible();
});

test('a chef works past midnight, and asks for a longer break', async ({ page }) => {
  const before: unknown = await (await page.request.get(SCHEDULE, { headers: BY_DEMO_CHEF })).json();
  await signInAs(page, 'chef');
  await page.goto('/chef/hours');
  await page.getByLabel('Friday: until (1)').selectOption('02:00');
  await expect(page.getByText('until 02:00 the next day')).toBeVisible();
  await page.getByLabel('Saturday: from (1)').selectOption('01:00');
  await page.getByRole('button', { name: 'Save weekly hours' }).click();
  await expect(page.getByText('10:00–02:00 overlaps with Saturday 01:00–22:00')).toBeVisible();
  await page.getByLabel('Saturday: from (1)').selectOption('10:00');
  await page.getByRole('button', { name: 'Save weekly hours' }).click();
  await expect(page.getByText('Your weekly hours are saved')).toBeVisible();

  await page.getByRole('link', { name: 'Booking rules' }).click();
  await page.getByLabel('Break after each booking (minutes)').fill('45');
  await page.getByRole('radio', { name: /^Strict/ }).check();
  await expect(
    page.getByText(/^For example, for an evening on Fri, .*, 18:00 \(Seoul time\):/),
  ).toBeVisible();
  await expect(page.getByText(/^50% back until .*18:00 \(Seoul time\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Save booking rules' }).click();
  await expect(page.getByText('Your booking rules are saved')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Break after each booking (minutes)')).toHaveValue('45');
  await page.getByRole('link', { name: 'Working hours' }).click();
  await expect(page.getByLabel('Friday: until (1)')).toHaveValue('02:00');

  // As the other journeys expect it.
  const restored = await page.request.put(SCHEDULE, { headers: BY_DEMO_CHEF, data: before });
  expect(restored.status()).toBe(200);
});
