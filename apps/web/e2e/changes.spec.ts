import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { bookingCard, chooseSlot, requestSomeSlot, signInAs, someSlot } from './support';

const BY_DEMO_DINER = { Authorization: 'Bearer demo_token' };

/** The demo diner's form for a chef. */
const openForm = async (page: Page, chefId: number) => {
  await signInAs(page, 'diner');
  await page.goto(`/chefs/${chefId}/book`);
};

test('the form offers the free times of a day, and says why another has none', async ({ page }) => {
  await openForm(page, 2);
  await page
    .getByRole('button', { name: /\d times$/ })
    .first()
    .click();
  await expect(page.getByRole('radiogroup', { name: 'Start time' })).toBeVisible();

  await page.getByRole('spinbutton', { name: /year/ }).fill('2999');
  await expect(page.getByText('The chef’s calendar is not open that far ahead.')).toBeVisible();
  await page
    .getByRole('button', { name: /\d times$/ })
    .first()
    .click();
  await page.getByRole('radiogroup', { name: 'Start time' }).getByRole('radio').last().check();
  await page.getByRole('button', { name: 'Request booking' }).click();
  await expect(page.getByText(/^Booking \d+ is on its way/)).toBeVisible();
});

test('a time taken meanwhile is answered with the nearest free ones, and nothing is typed twice', async ({
  page,
}) => {
  await openForm(page, 5);
  await page.getByLabel('Special requests').fill('The second of two');
  await chooseSlot(page, someSlot());
  const sendFaster = async (route: Route) => {
    const data = route.request().postDataJSON() as Readonly<Record<string, unknown>>;
    const first = await page.request.post('/api/coocook/bookings', { headers: BY_DEMO_DINER, data });
    expect(first.status()).toBe(201);
    await route.continue();
  };
  await page.route('**/api/coocook/bookings', sendFaster, { times: 1 });
  await page.getByRole('button', { name: 'Request booking' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Somebody else has that time already');
  await expect(alert.getByRole('button')).toHaveCount(3);

  const other = await alert.getByRole('button').first().innerText();
  await alert.getByRole('button').first().click();
  await expect(alert).toBeHidden();
  await expect(page.getByRole('button', { name: 'Request booking' })).toBeFocused();
  await page.keyboard.press('Enter');
  const booked = page.getByText(/^Booking \d+ is on its way/);
  await expect(booked).toBeVisible();
  const card = await bookingCard(page, Number(/\d+/.exec(await booked.innerText())?.[0]));
  await expect(card).toContainText('The second of two');
  await expect(card).toContainText(other);
});

test('a diner calls a booking off, knowing what comes back', async ({ page }) => {
  await openForm(page, 3);
  const card = await bookingCard(page, await requestSomeSlot(page));
  await card.getByRole('button', { name: /^Cancel booking/ }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('You get back');
  await expect(dialog).toContainText('₩300 (100%)');
  await expect(dialog).toContainText(/Full refund until .*Seoul time/);

  await dialog.getByLabel('Reason').fill('We fell ill');
  await dialog.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(page.getByText(/^Booking \d+: Cancelled\. Refund: ₩300\.$/)).toBeFocused();
  await expect(card).toContainText('₩300 (100%)');
  await card.getByText('Details').click();
  await expect(card.getByRole('list', { name: 'What happened' }).getByRole('listitem')).toHaveText([
    /^RequestedYou/,
    /^CancelledYou.*We fell ill/,
  ]);
});

test('a diner moves a booking, and both see that it was moved', async ({ page }) => {
  await openForm(page, 1);
  const id = await requestSomeSlot(page);
  const card = await bookingCard(page, id);
  await card.getByRole('button', { name: /^Change time/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  await expect(dialog.getByRole('button', { name: 'Change to this time' })).toBeDisabled();
  const time = dialog.getByRole('radio').first();
  const chosen = (await time.inputValue()).trim();
  await time.check();
  await dialog.getByRole('button', { name: 'Change to this time' }).click();
  await expect(page.getByText(new RegExp(`^Booking ${id} is now on .*, ${chosen}`))).toBeFocused();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInAs(page, 'chef');
  const seen = await bookingCard(page, id);
  await expect(seen).toContainText(chosen);
  await seen.getByText('Details').click();
  await expect(seen.getByRole('listitem').filter({ hasText: 'Moved to' })).toContainText('Demo Diner');
});

test('explore finds who is free then, and forgets it with one link', async ({ page }) => {
  await openForm(page, 4);
  await requestSomeSlot(page);
  const mine = await page.request.get('/api/coocook/bookings?status=pending&when=upcoming', {
    headers: BY_DEMO_DINER,
  });
  const { bookings } = (await mine.json()) as {
    bookings: readonly { chef_id: number; booking_date: string; start_time: string }[];
  };
  const taken = bookings.find(({ chef_id }) => chef_id === 4);
  await page.goto('/explore');
  await page.getByRole('button', { name: 'Free on a date' }).click();
  await page.getByLabel('Free on').fill(taken?.booking_date ?? '');
  await page.getByLabel('At', { exact: true }).fill(taken?.start_time ?? '');
  await page.getByRole('button', { name: 'Show chefs' }).click();
  await expect(page).toHaveURL(/free_date=.*free_time=.*free_hours=2/);
  await expect(page.getByText(/^[1-4] chefs? found$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Dubois Jean' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Any date' }).click();
  await expect(page.getByText('5 chefs found')).toBeVisible();
});
