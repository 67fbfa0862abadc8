import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signInAs } from './support';

/** Throws where nothing catches it, as a defect would. */
const breakSomething = (page: Page, message: string): Promise<void> =>
  page.evaluate((text) => {
    setTimeout(() => {
      throw new RangeError(text);
    });
  }, message);

/** Letters alone, since numbers are what patterns leave out; new in every run. */
const someWord = (): string =>
  Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');

test('an error that nobody caught reaches the administrators once, and they resolve it', async ({
  page,
  browser,
}) => {
  test.slow();
  const message = `The ${someWord()} is empty`;
  await signInAs(page, 'diner');
  const reported = page.waitForResponse('**/api/errors/log');
  await breakSomething(page, message);
  expect((await reported).status()).toBe(201);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await breakSomething(page, message);
  // What the page asks for next comes after what it would have reported.
  await page.getByRole('banner').getByRole('link', { name: 'My bookings' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(sent).not.toContain('/api/errors/log');

  const admins = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await signInAs(admins, 'admin');
  await admins.getByRole('link', { name: 'Admin', exact: true }).click();
  await admins.getByRole('link', { name: 'Errors', exact: true }).click();
  await admins.getByLabel('Words in the error').fill(message);
  await admins.getByRole('button', { name: 'Search' }).click();
  await expect(admins.getByText('1 pattern', { exact: true })).toBeVisible();
  await admins.getByRole('table').getByRole('link', { name: 'RangeError' }).click();
  await expect(admins.getByText('1 error is kept')).toBeVisible();
  const one = admins.getByRole('article');
  await expect(one).toContainText(message);
  await expect(one).toContainText('a client');
  await one.getByText('Stack and context').click();
  await expect(one.getByRole('region', { name: 'Context' })).toContainText('"route"');

  await admins.getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(admins.getByText('It is resolved')).toBeVisible();

  // The same in another page load: it comes back by itself.
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  const again = page.waitForResponse('**/api/errors/log');
  await breakSomething(page, message);
  expect((await again).status()).toBe(201);
  await admins.reload();
  await expect(admins.getByText('Somebody should look into it.')).toBeVisible();
  await expect(admins.getByText('2 errors are kept')).toBeVisible();
  await admins.getByRole('link', { name: 'Audit trail' }).click();
  await expect(admins.getByRole('row', { name: /^Status of an error changed/ }).first()).toContainText(
    /Before:Open.*After:Resolved/,
  );
});

test('a page that breaks is reported as severe', async ({ page }) => {
  await signInAs(page, 'diner');
  await page.route(/assets\/account-(?!queries)/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "throw new RangeError('The page is broken')" }),
  );
  const reported = page.waitForRequest('**/api/errors/log');
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Signed in as/ })
    .click();
  await expect(page.getByRole('heading', { name: 'This page did not load' })).toBeVisible();
  expect((await reported).postDataJSON()).toMatchObject({
    error_type: 'RangeError',
    severity: 'high',
    context: { path: '/account', route: '/account' },
  });
});

test('of what breaks for a visitor nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('/');
  const heard = page.waitForEvent('pageerror');
  const reporter = page.waitForResponse(/error-reporter/);
  await breakSomething(page, 'Nobody’s business');
  await heard;
  await reporter;
  // Long enough for the reporter to decide: a page later.
  await page.getByRole('banner').getByRole('link', { name: 'Explore' }).click();
  await expect(page.getByText('5 chefs found')).toBeVisible();
  expect(sent.filter((url) => url.includes('/api/errors'))).toEqual([]);
});

test('live figures come from the running product, and stand still while they are paused', async ({
  page,
}) => {
  test.slow();
  await signInAs(page, 'admin');
  await page.goto('/admin/live');
  const checks = page.getByText('Database', { exact: true }).locator('..');
  await expect(checks).toContainText('Fine');
  // The first sample stands after its interval.
  await expect(page.getByRole('img', { name: /^Requests: now/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('slider', { name: 'Requests per second' }).press('ArrowLeft');
  await expect(page.getByRole('slider', { name: 'Requests per second' })).toHaveValue('58');

  const polled = page.waitForRequest('**/api/metrics/live');
  await polled;
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/^Paused at/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForRequest('**/api/metrics/live');
});
