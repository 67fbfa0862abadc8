import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { bookingCard, chooseSlot, requestSomeSlot, signInAs, someSlot, tabTo } from './support';

/** How far what one saw has jumped about, as Cumulative Layout Shift counts it. */
const countShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) counted.shifted += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shifted: number }).shifted);

test('a whole booking needs no mouse', async ({ page }) => {
  test.slow();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.goto('/');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Sign in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused();
  await tabTo(page, button(/as a diner/));
  await page.keyboard.press('Enter');
  await expect(button('Sign out')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Tanaka Yuki' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tanaka Yuki' })).toBeFocused();
  const slot = someSlot();
  const date = page.getByRole('group', { name: /^Date/ });
  await tabTo(page, date.getByRole('spinbutton', { name: /month/ }));
  // Each part hands over to the next once it is full.
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  await page.keyboard.type(`${twoDigits(slot.month)}${twoDigits(slot.day)}${slot.year}`);
  await tabTo(page, page.getByRole('textbox', { name: 'Hours' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('₩450')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Book Tanaka Yuki' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Book Tanaka Yuki' })).toBeFocused();
  await expect(page.getByText('₩450')).toBeVisible();
  const booked = page.getByText(/^Booking \d+ is on its way/);
  await tabTo(page, page.getByRole('radio'));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByLabel('Special requests'));
  await page.keyboard.type('No shellfish');
  await tabTo(page, button('Request booking'));
  await page.keyboard.press('Enter');
  await expect(booked).toBeVisible();
  const id = Number(/\d+/.exec(await booked.innerText())?.[0]);
  await expect(page.getByRole('status').filter({ has: booked })).toBeFocused();
  await expect(await bookingCard(page, id)).toContainText('No shellfish');
});

test('a chef who answers without a mouse always knows where the focus is', async ({ page }) => {
  await signInAs(page, 'diner');
  await page.goto('/chefs/1/book');
  const id = await requestSomeSlot(page);
  await page.getByRole('button', { name: 'Sign out' }).click();

  await signInAs(page, 'chef');
  const decline = page.getByRole('button', { name: `Decline: booking ${id}` });
  await tabTo(page, decline);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(decline).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeFocused();
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: 'Decline' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Booking ${id}: declined.`)).toBeFocused();
});

test('the focus outlives the control that is gone after it was used', async ({ page }) => {
  await page.goto('/explore?q=mole&cuisine=French');
  await page.getByRole('link', { name: /^Any cuisine 1/ }).press('Enter');
  await expect(page.getByText('1 chef found')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('link', { name: 'Clear filters' }).press('Enter');
  await expect(page.getByText('5 chefs found')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what was typed survives a reload, and a chef who is taken', async ({ page }) => {
  await signInAs(page, 'diner');
  await page.goto('/chefs/4/book');
  await page.getByLabel('Special requests').fill('A birthday');
  await chooseSlot(page, { ...someSlot(), time: '19:00' });
  await page.reload();
  await expect(page.getByLabel('Special requests')).toHaveValue('A birthday');
  await expect(page.getByRole('radio', { name: '19:00' })).toBeChecked();

  await page.route('**/api/coocook/bookings', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          json: {
            status: 409,
            code: 'BOOKINGS_CHEF_UNAVAILABLE',
            error: 'Chef is not available at that time',
          },
        })
      : route.fallback(),
  );
  const date = page.getByRole('group', { name: /^Date/ });
  await date.getByRole('spinbutton', { name: /month/ }).fill('12');
  await date.getByRole('spinbutton', { name: /day/ }).fill('24');
  await date.getByRole('spinbutton', { name: /year/ }).fill('2999');
  await page.getByRole('button', { name: 'Request booking' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.reload();
  await expect(page.getByLabel('Special requests')).toHaveValue('A birthday');
  await expect(date.getByRole('spinbutton', { name: /year/ })).toHaveText('2999');
});

test('nothing moves for those who want it so', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Park Min-jun' })).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return `${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat);
      }),
    ),
  );
  // Seconds.
  expect(longest).toBeLessThan(0.001);
});

test('the theme follows the system until one is chosen, and the choice is kept', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);

  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await ground()).toBe(light);
  await page.reload();
  expect(await ground()).toBe(light);
  await page.getByRole('radio', { name: 'As on this device' }).check();
  expect(await ground()).toBe(dark);
});

for (const address of ['/', '/explore', '/chefs/1', '/chefs/1/book', '/my-bookings']) {
  test(`nothing shifts while ${address} loads, on a phone and on a desk`, async ({ page }) => {
    await signInAs(page, 'diner');
    await countShifts(page);
    // Slow enough that what waits for the API is drawn before it answers.
    await page.route('**/api/coocook/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      // The threshold of "good" is 0.1.
      expect(await shifted(page), `at ${width} px`).toBeLessThan(0.01);
    }
  });
}
