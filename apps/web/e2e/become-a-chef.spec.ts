import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { chooseSlot, registerSomebody, signInAs, someSlot } from './support';

const choose = async (page: Page, field: string, words: string) => {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('combobox', { name: 'Type to find it' }).fill(words);
  await page.getByRole('option').click();
};

const confirmPause = async (page: Page) => {
  await page.getByRole('button', { name: 'Pause' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Pause your profile?' });
  await expect(dialog).toContainText('nobody finds your profile or books you');
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
};

test('somebody becomes a chef, changes the profile, pauses and takes bookings again', async ({
  page,
  browser,
}) => {
  const { name } = await registerSomebody(page);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Become a chef' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Become a chef' })).toBeFocused();
  await expect(page.getByLabel('Your name as a chef')).toHaveValue(name);
  await page.getByLabel('Cuisine').fill('Thai');
  await page.getByLabel('About you').fill('Street food, cooked at your table.');
  await page.getByLabel('Location').fill('Mapo-gu, Seoul');
  await choose(page, 'Time zone', 'seoul');
  await page.getByLabel('Hourly rate').fill('90,000');
  await choose(page, 'Currency', 'south korean');
  await page.getByRole('textbox', { name: 'Specialties' }).fill('Som tam');
  await page.getByRole('button', { name: 'Become a chef' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeFocused();

  await page.getByRole('navigation', { name: 'Chef console' }).getByRole('link', { name: 'Profile' }).click();
  const preview = page.getByRole('region', { name: 'What diners see' });
  await page.getByRole('textbox', { name: 'Specialties' }).fill('Pad krapow');
  await page.keyboard.press('Enter');
  await expect(preview).toContainText('Pad krapow');
  await page.getByLabel('Hourly rate').fill('95000');
  await expect(preview).toContainText('₩95,000');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Your profile is saved')).toBeVisible();

  // Somebody else, who knows nothing of what this browser remembers.
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const address = (await page.getByRole('link', { name: 'My public profile' }).getAttribute('href')) ?? '';
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(other.getByText('₩95,000', { exact: true })).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: 'Pad krapow' })).toBeVisible();

  await confirmPause(page);
  expect((await other.request.get(`/api/coocook${address}`)).status()).toBe(404);
  await other.goto(address);
  await expect(other.getByRole('heading', { name: 'Chef not found' })).toBeVisible();

  await page.getByRole('button', { name: 'Take bookings again' }).click();
  await expect(page.getByText('Taking bookings')).toBeVisible();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
  await other.context().close();
  // Other journeys count the chefs.
  await confirmPause(page);
});

test('the demo chef is told that this profile is everybody’s, before and after trying', async ({ page }) => {
  await signInAs(page, 'chef');
  await page.goto('/chef/profile');
  await expect(page.getByText(/^Everybody shares the demo accounts/)).toBeVisible();
  await page.getByLabel('Location').fill('Busan');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('alert')).toContainText('Everybody shares the demo accounts');
  await expect(page.getByLabel('Location')).toHaveValue('Busan');
});

test('the booking form says until when one may cancel, and when the request expires', async ({ page }) => {
  await signInAs(page, 'diner');
  await page.goto('/chefs/2/book');
  const summary = page.getByRole('group', { name: 'Your booking' });
  await expect(summary).toContainText('By request: the chef answers within 24 hours at most.');
  await expect(summary).toContainText('Full refund until 5 days before the start');
  await expect(summary).toContainText('50% back until 24 hours before the start');

  const slot = someSlot();
  await chooseSlot(page, slot);
  const start = Date.UTC(slot.year, slot.month - 1, slot.day);
  const daysBefore = (days: number) =>
    new Date(start - days * 86_400_000).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      timeZone: 'UTC',
    });
  await expect(summary.getByText(/^Full refund until/)).toContainText(daysBefore(5));
  await expect(summary.getByText(/^50% back until/)).toContainText(daysBefore(1));
  await expect(summary).toContainText('Until the chef answers, everything comes back.');
  await expect(summary.getByText(/your request expires/)).toBeVisible();
});
