import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { chooseSlot, overflow, refusal, signInAs, someSlot } from './support';

const CHEFS = '**/api/coocook/chefs*';
const BOOKINGS = '**/api/coocook/bookings';
const WIDTHS = [320, 1280];

/** A filled-in booking form, and what stands in it. */
const fillInBooking = async (page: Page) => {
  await signInAs(page, 'diner');
  await page.goto('/chefs/4/book');
  const slot = { ...someSlot(), time: '19:00' };
  await chooseSlot(page, slot);
  await page.getByLabel('Special requests').fill('A birthday');
  return async () => {
    await expect(page.getByLabel('Special requests')).toHaveValue('A birthday');
    await expect(page.getByRole('radio', { name: '19:00' })).toBeChecked();
    await expect(page.getByRole('spinbutton', { name: /year/ })).toHaveText(String(slot.year));
  };
};

const fits = async (page: Page, widths: readonly number[] = WIDTHS): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
};

test('while the API is out of reach a page says so, and one button brings all of it back', async ({
  page,
}) => {
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/explore');
  await expect(page.getByRole('alert')).toContainText('We could not reach CooCook');
  await fits(page);

  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('5 chefs found')).toBeVisible();
  // Another answer that had failed, without an alert of its own.
  await expect(page.getByRole('link', { name: /^Korean/ })).toBeVisible();
});

test('a connection that comes back brings back the page and who is signed in, by itself', async ({
  page,
  context,
}) => {
  await signInAs(page, 'diner');
  await page.route('**/api/auth/refresh', (route) => route.abort());
  await page.goto('/my-bookings');
  await expect(page.getByRole('alert')).toContainText('We could not reach CooCook');
  await context.setOffline(true);
  await page.unroute('**/api/auth/refresh');
  await context.setOffline(false);
  await expect(page.getByRole('article').first()).toBeVisible();

  await page.goto('/explore');
  await expect(page.getByText('5 chefs found')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: /^Korean/ }).click();
  await expect(page.getByRole('alert')).toContainText('We could not reach CooCook');
  await context.setOffline(false);
  await expect(page.getByText('1 chef found')).toBeVisible();
});

test('who asks too often is told how long to wait, and may try again then', async ({ page }) => {
  await page.clock.install();
  await page.route(CHEFS, refusal(429, 'RATE_LIMITED', 30));
  await page.goto('/explore');
  const alert = page.getByRole('alert');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(alert).toContainText('Too many attempts in a short time');
  await expect(alert).toContainText('You can try again in 30 seconds.');
  await expect(again).toBeDisabled();
  await fits(page);

  await page.unroute(CHEFS);
  await page.clock.fastForward(30_000);
  await expect(alert).toContainText('You can try again now.');
  await again.click();
  await expect(page.getByText('5 chefs found')).toBeVisible();
});

test('who registers too often keeps what was typed, and is told how long to wait', async ({ page }) => {
  await page.route('**/api/auth/register', refusal(429, 'RATE_LIMITED', 1800));
  await page.goto('/register');
  await page.getByLabel('Name').fill('Kim Seo-yeon');
  await page.getByLabel('E-mail').fill('seo-yeon@example.com');
  await page.getByLabel('Password').fill('Doenjang-7-jjigae');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('You can try again in 30 minutes.');
  await expect(page.getByLabel('Password')).toHaveValue('Doenjang-7-jjigae');
  await expect(page.getByRole('button', { name: 'Create account' })).toBeEnabled();
});

test('whatever becomes of a booking request, it is told and nothing typed is lost', async ({ page }) => {
  const isKept = await fillInBooking(page);
  const answers: readonly (readonly [(route: Route) => Promise<void>, RegExp])[] = [
    [(route) => route.abort(), /could not reach CooCook.*may have arrived all the same/s],
    [(route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }), /could not read/],
    [refusal(503, 'SERVER_UNAVAILABLE', 5), /very busy.*in 5 seconds/s],
    [refusal(429, 'RATE_LIMITED', 30), /Too many attempts.*in 30 seconds/s],
    [refusal(409, 'BOOKINGS_CHEF_UNAVAILABLE'), /The chef is not available at that time/],
    [refusal(418, 'A_CODE_OF_TOMORROW'), /Something went wrong/],
  ];
  for (const [answer, words] of answers) {
    await page.route(BOOKINGS, answer);
    await page.getByRole('button', { name: 'Request booking' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toBeFocused();
    await isKept();
    await fits(page);
    await page.unroute(BOOKINGS);
  }

  await page.route('**/api/auth/refresh', refusal(401, 'IDENTITY_REFRESH_TOKEN_INVALID'));
  await page.route(BOOKINGS, refusal(401, 'IDENTITY_TOKEN_INVALID'));
  await page.getByRole('button', { name: 'Request booking' }).click();
  await expect(page.getByRole('alert')).toContainText('Your session is over. Sign in again.');
  await fits(page);
  await page.unrouteAll();
  await page.getByRole('alert').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /as a diner/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Book Dubois Jean' })).toBeVisible();
  await isKept();
});

test('a slow request is sent once however often one clicks, and is not waited for for ever', async ({
  page,
}) => {
  await page.clock.install();
  const isKept = await fillInBooking(page);
  const requests: Route[] = [];
  await page.route(BOOKINGS, (route) => void requests.push(route));
  await page.getByRole('button', { name: 'Request booking' }).dblclick();
  const pending = page.getByRole('button', { name: 'Sending…' });
  await expect(pending).toBeDisabled();
  await pending.click({ force: true });
  await page.getByLabel('Special requests').press('Control+Enter');
  // The browser tells of it a moment after the page has sent it; further ones would be seen at the end.
  await expect.poll(() => requests.length).toBe(1);

  await page.clock.fastForward(30_000);
  await expect(page.getByRole('alert')).toContainText('Look at your bookings before you send it again.');
  await isKept();
  await expect(page.getByRole('button', { name: 'Request booking' })).toBeEnabled();
  expect(requests).toHaveLength(1);
});

test('while a page or its answers are on their way, it says so', async ({ page }) => {
  await page.clock.install();
  const code: Route[] = [];
  const answers: Route[] = [];
  await page.route('**/assets/explore-*.js', (route) => void code.push(route));
  await page.route(CHEFS, (route) => void answers.push(route));
  await page.goto('/explore', { waitUntil: 'commit' });
  const loading = page.getByRole('main').getByText('Loading');
  await expect.poll(() => code.length).toBeGreaterThan(0);
  await page.clock.fastForward(2_000);
  await expect(loading).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);

  for (const route of code) await route.continue();
  await expect(page.getByRole('heading', { level: 1, name: 'Explore chefs' })).toBeVisible();
  await expect(loading).toBeAttached();
  // Once only, though both the route and the page want them.
  await expect.poll(() => answers.length).toBe(1);
  await answers[0]?.continue();
  await expect(page.getByText('5 chefs found')).toBeVisible();
  await expect(loading).toHaveCount(0);
});

for (const { locale, name, title, reload } of [
  { locale: 'en-US', name: 'English', title: 'This page did not load', reload: 'Load again' },
  { locale: 'ko-KR', name: 'Korean', title: '페이지를 불러오지 못했어요', reload: '다시 불러오기' },
]) {
  test.describe(name, () => {
    test.use({ locale });

    test('a page whose files a new release has replaced can be loaded again', async ({ page }) => {
      await page.goto('/explore');
      await page.route('**/assets/chef-*.js', (route) => route.fulfill({ status: 404 }));
      await page.getByRole('link', { name: 'Park Min-jun' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      await fits(page);

      await page.unroute('**/assets/chef-*.js');
      await page.getByRole('button', { name: reload }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Park Min-jun' })).toBeVisible();
    });
  });
}

test('a defect on one page leaves a way to the others', async ({ page }) => {
  await page.route('**/api/coocook/chefs/1', (route) => route.fulfill({ json: { id: 1 } }));
  await page.goto('/chefs/1');
  await expect(page.getByRole('heading', { level: 1, name: 'This page did not load' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'A private chef for your evening' }),
  ).toBeVisible();
});

test('where not even the app arrives, the document says so in both languages', async ({ page }) => {
  await page.route('**/assets/en-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/explore');
  const late = page.getByText('CooCook is taking long to load.');
  await expect(late).toBeHidden();
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await expect(late).toBeVisible();
  await expect(page.getByRole('link', { name: '다시 불러오기' })).toBeVisible();
  await fits(page);

  await page.unroute('**/assets/en-*.js');
  await page.getByRole('link', { name: 'Load again' }).click();
  await expect(page.getByText('5 chefs found')).toBeVisible();
});

test('names of one long word break no page', async ({ page }) => {
  const word = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
  await page.route(/\/api\/(coocook\/|auth\/me|auth\/refresh)/, async (route) => {
    const response = await route.fetch();
    const renamed = (await response.text()).replace(
      /"(name|location|bio|cuisine|chef_name|chef_cuisine|diner_name|special_requests)":"[^"]+"/g,
      `"$1":"${word}"`,
    );
    await route.fulfill({ response, body: renamed });
  });
  for (const address of ['/', '/explore', '/chefs/1', '/chefs/1/book']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(word);
    await fits(page, [320]);
  }
  for (const who of ['diner', 'chef'] as const) {
    await signInAs(page, who);
    for (const address of ['/my-bookings', '/account']) {
      await page.goto(address);
      await expect(page.getByRole('main')).toContainText(word);
      await fits(page, [320]);
    }
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('Sign in to see this page.')).toBeVisible();
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
